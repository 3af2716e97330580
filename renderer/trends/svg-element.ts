const SVG = 'http://www.w3.org/2000/svg';

type Attributes = Readonly<Record<string, string | number>>;

/** A new part of a drawing. */
export function svgElement<Name extends keyof SVGElementTagNameMap>(
  name: Name,
  attributes: Attributes,
): SVGElementTagNameMap[Name] {
  const made = document.createElementNS(SVG, name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, String(value));
  return made;
}

/** A line of text in the page's ink and letters, its baseline at `y`. */
export function svgText(content: string, x: number, y: number, more: Attributes): SVGTextElement {
  const made = svgElement('text', { x, y, fill: 'var(--ink)', 'font-family': 'var(--font-ui)', ...more });
  made.textContent = content;
  return made;
}
