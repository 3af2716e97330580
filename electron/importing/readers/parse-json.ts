import type { ReadFailure } from '../reading.ts';

/** JSON.parse with a reason that a person can use. `line` is the line of the file where the text stands alone on one, else 0. */
export function parseJson(
  text: string,
  line: number,
):
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly reason: ReadFailure['reason'] } {
  try {
    return { ok: true, value: JSON.parse(text) as unknown };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const position = Number(/position (\d+)/u.exec(message)?.[1] ?? Number.NaN);
    const at = line > 0 ? line : lineAt(text, Number.isNaN(position) ? text.length : position);
    return { ok: false, reason: { code: 'broken-json', line: at, detail: detailOf(message) } };
  }
}

/** A value as JSON; null where its lists and objects lie deeper in one another than can be written. */
export function writeJson(value: unknown): string | null {
  try {
    return JSON.stringify(value) ?? null;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function lineAt(text: string, position: number): number {
  let line = 1;
  for (
    let index = text.indexOf('\n');
    index !== -1 && index < position;
    index = text.indexOf('\n', index + 1)
  )
    line += 1;
  return line;
}

/** The engine's words without the piece of the file that it quotes. */
function detailOf(message: string): string {
  if (/end of JSON|Unterminated/iu.test(message)) return 'it breaks off';
  const token = /Unexpected token '?([^' ]{1,2})'?/u.exec(message)?.[1];
  if (token) return `unexpected ${token}`;
  return message
    .replace(/,? ?"[\s\S]*$| in JSON at[\s\S]*$| \(line[\s\S]*$/u, '')
    .slice(0, 100)
    .toLowerCase();
}
