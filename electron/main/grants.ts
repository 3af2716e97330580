import { randomBytes } from 'node:crypto';
import type { MainToBackend } from '../contract/processes.ts';

/**
 * Lets the backend read or write what a person chose, and returns the token that stands for it. The page gets the
 * token alone: it can pass it on, but it can name no path of its own.
 */
export function makeGrant(
  purpose: 'import' | 'export',
  paths: readonly string[],
  tellBackend: (message: MainToBackend) => void,
): string {
  const grant = randomBytes(24).toString('base64url');
  tellBackend({ type: 'grant', grant, purpose, paths });
  return grant;
}
