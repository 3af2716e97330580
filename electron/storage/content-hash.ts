import { hash } from 'node:crypto';
import type { Block } from '../domain/blocks.ts';
import { contentKey } from '../domain/content-key.ts';

/** SHA-256 of normalized headline and body: the same content again has the same one. */
export function contentHash(headline: string, blocks: readonly Block[]): Uint8Array {
  return hash('sha256', contentKey(headline, blocks), 'buffer');
}
