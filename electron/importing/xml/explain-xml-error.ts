/** What the validator found, as far as it is used. */
export interface XmlError {
  readonly code: string;
  readonly msg: string;
  readonly line: number;
}

/** What is wrong with an ill-formed text in words for a person, with its line. */
export function explainXmlError({ code, msg, line }: XmlError, text: string): string {
  const where = line > 0 ? `line ${line.toLocaleString('en')}: ` : '';
  const names = [...msg.matchAll(/["']([\w:.-]{1,60})["']/gu)];
  const unclosed = names.at(-1)?.[1];
  if (/^Unclosed tag|Invalid '\[/u.test(msg) || !/>\s*$/u.test(text))
    return unclosed === undefined ? 'it breaks off' : `it breaks off inside <${unclosed}>`;
  if (code === 'InvalidChar' && msg.includes("'&'")) return `${where}a bare & that is no entity`;
  const closing = /^Expected closing tag '([^']{1,60})'.*closing tag '([^']{1,60})'/u.exec(msg);
  if (closing) return `${where}</${closing[2]}> stands where </${closing[1]}> should`;
  if (/has not been opened/u.test(msg)) return `${where}it closes an element that is not open`;
  if (code === 'InvalidAttr') return `${where}an attribute that is not well-formed`;
  return `${where}not well-formed`;
}
