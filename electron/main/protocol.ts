import { readFile } from 'node:fs/promises';
import { type Protocol, protocol } from 'electron';
import { SCHEME, servedFile } from './served-file.ts';

/**
 * What the page may do: run, style and show what came with the app, and nothing else. `data:` pictures are the only
 * thing that is not a file of the app's. Trusted Types without a policy: no text ever becomes HTML or script.
 */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

const HEADERS = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-DNS-Prefetch-Control': 'off',
} as const;

/** Makes `app://` a scheme with an origin of its own. To be called once, before `ready`. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** Serves the built page from `folder` at `app://wirewatch/`. */
export function servePage(target: Protocol, folder: string): void {
  target.handle(SCHEME, async (request) => {
    const file = request.method === 'GET' ? servedFile(request.url, folder) : null;
    if (!file) return new Response(null, { status: 404, headers: HEADERS });
    try {
      const bytes = await readFile(file.path);
      return new Response(new Uint8Array(bytes), { headers: { ...HEADERS, 'Content-Type': file.type } });
    } catch {
      return new Response(null, { status: 404, headers: HEADERS });
    }
  });
}
