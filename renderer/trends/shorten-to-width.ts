let canvas: CanvasRenderingContext2D | null = null;

/** The text in the page's own typeface, cut where it is wider than so many pixels at a size in pixels. */
export function shortenToWidth(text: string, width: number, size: number): string {
  canvas ??= document.createElement('canvas').getContext('2d');
  if (!canvas) return text;
  canvas.font = `${size}px ${getComputedStyle(document.body).fontFamily}`;
  if (canvas.measureText(text).width <= width) return text;
  const letters = Array.from(text);
  while (letters.length > 1 && canvas.measureText(`${letters.join('')}…`).width > width) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}
