/** A row of two cells, the first of which holds a press database's code for what the second says. */
const FIELD_ROW =
  /^<tr>\s*<t[dh]>(?:<p>)?(?:<b>)?([A-Z]{2,3})(?:<\/b>)?(?:<\/p>)?<\/t[dh]>\s*<t[dh]>([\s\S]*)<\/t[dh]>\s*<\/tr>$/u;

/**
 * Tables that only set codes beside texts (`HD`, `LP`, as Factiva writes articles) as paragraphs, since a row is one line and would
 * join the paragraphs of the text. `html` is of our own making and flat.
 */
export function openFieldRows(html: string): string {
  if (!/<t[dh]>(?:<p>)?(?:<b>)?(?:HD|LP|TD)</u.test(html)) return html;
  return html
    .split(/(?<=<\/table>)|(?=<table>)/u)
    .map((piece) => (piece.startsWith('<table>') ? openTable(piece) : piece))
    .join('');
}

function openTable(table: string): string {
  const rows = table.slice('<table>'.length, -'</table>'.length).split(/(?<=<\/tr>)/u);
  const fields = rows.filter((row) => row.trim() !== '').map((row) => FIELD_ROW.exec(row.trim()));
  if (!table.endsWith('</table>') || fields.some((field) => field === null)) return table;
  return fields
    .map((field) => {
      const value = (field?.[2] ?? '').replace(/<br>\s*<br>/gu, '</p><p>');
      return `<p>${field?.[1] ?? ''}</p><p>${value}</p>`;
    })
    .join('');
}
