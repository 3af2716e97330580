import type { ImportReason } from '../domain/import-outcome.ts';
import { decodeText } from './decode.ts';
import { LARGEST_FILE, type Source } from './source.ts';

/** All of a source as text, within {@link LARGEST_FILE}. */
export async function decodeSource(
  source: Source,
): Promise<
  | { readonly ok: true; readonly text: string; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly reason: ImportReason }
> {
  const { size } = source;
  if (size > LARGEST_FILE)
    return { ok: false, reason: { code: 'too-large', bytes: size, limit: LARGEST_FILE } };
  const bytes = await source.bytes();
  const decoded = decodeText(bytes);
  if (!decoded.ok) return decoded;
  if (decoded.text.trim() === '') return { ok: false, reason: { code: 'empty' } };
  return { ok: true, text: decoded.text, bytes };
}
