/** What decides where a letter of a field stands. */
const COPIED = [
  'direction',
  'font',
  'letter-spacing',
  'line-height',
  'overflow-wrap',
  'padding',
  'tab-size',
  'text-align',
  'text-indent',
  'text-transform',
  'unicode-bidi',
  'word-break',
  'word-spacing',
] as const;

/**
 * Where a place of a field's text is in the window, in CSS pixels. A field does not tell, so its text is laid out once more, out
 * of sight, in a box of the same size and letters.
 */
export function caretRectangle(field: HTMLInputElement | HTMLTextAreaElement, offset: number): DOMRect {
  const box = field.getBoundingClientRect();
  const style = getComputedStyle(field);
  const mirror = document.createElement('div');
  for (const property of COPIED) mirror.style.setProperty(property, style.getPropertyValue(property));
  const isLine = field instanceof HTMLInputElement;
  Object.assign(mirror.style, {
    position: 'fixed',
    top: '0',
    left: '0',
    visibility: 'hidden',
    boxSizing: 'border-box',
    width: `${field.clientWidth}px`,
    whiteSpace: isLine ? 'pre' : 'pre-wrap',
  });
  mirror.dir = field.dir;
  const mark = document.createElement('span');
  // Something must stand there for the line to have a height.
  mark.textContent = '\u200b';
  mirror.append(field.value.slice(0, offset), mark, field.value.slice(offset));
  document.body.append(mirror);
  const place = mark.getBoundingClientRect();
  mirror.remove();
  const x = box.left + field.clientLeft + place.left - field.scrollLeft;
  const y = isLine ? box.top : box.top + field.clientTop + place.top - field.scrollTop;
  return new DOMRect(
    Math.min(Math.max(x, box.left), box.right),
    Math.min(Math.max(y, box.top), box.bottom),
    0,
    isLine ? box.height : place.height,
  );
}
