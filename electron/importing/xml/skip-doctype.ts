/** What a text's prolog holds before its root element. */
export interface Prolog {
  /** Where the document type declaration begins and ends; null where there is none. */
  readonly doctype: { readonly start: number; readonly end: number } | null;
  /** Where the root element begins; the text's length where there is none. */
  readonly root: number;
}

/**
 * Walks over declaration, comments, processing instructions and the document type declaration with all that it declares. Nothing
 * of it is read, so no entity of a text's own is ever known, let alone expanded. Null where one of them has no end.
 */
export function readProlog(text: string): Prolog | null {
  let doctype: Prolog['doctype'] = null;
  let position = 0;
  for (;;) {
    const start = text.indexOf('<', position);
    if (start === -1) return { doctype, root: text.length };
    let end: number;
    if (text.startsWith('<?', start)) end = endOf(text, '?>', start + 2);
    else if (text.startsWith('<!--', start)) end = endOf(text, '-->', start + 4);
    else if (/^<!doctype/iu.test(text.slice(start, start + 9))) {
      end = doctypeEnd(text, start + 9);
      doctype ??= { start, end };
    } else return { doctype, root: start };
    if (end === -1) return null;
    position = end;
  }
}

function endOf(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at === -1 ? -1 : at + mark.length;
}

/** A `>` counts only outside of quotation marks, comments and the part in brackets. */
function doctypeEnd(text: string, from: number): number {
  let inBrackets = false;
  for (let position = from; position < text.length; position++) {
    const sign = text.charAt(position);
    if (sign === '"' || sign === "'") {
      position = text.indexOf(sign, position + 1);
      if (position === -1) return -1;
    } else if (sign === '<' && text.startsWith('<!--', position)) {
      position = endOf(text, '-->', position + 4) - 1;
      if (position < 0) return -1;
    } else if (sign === '[') inBrackets = true;
    else if (sign === ']') inBrackets = false;
    else if (sign === '>' && !inBrackets) return position + 1;
  }
  return -1;
}
