import { extname, join, sep } from 'node:path';

export const SCHEME = 'app';
export const HOST = 'wirewatch';
export const ORIGIN = `${SCHEME}://${HOST}`;
/** The one page there is. */
export const PAGE = `${ORIGIN}/`;

/** Only what the build puts into the page's folder; anything else is not served. */
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
};

export interface ServedFile {
  readonly path: string;
  readonly type: string;
}

/**
 * The file that an address stands for: exactly one below `folder`, by plain names only, so that no spelling of `..`,
 * of a drive or of a hidden file leads anywhere else. Null for every other address.
 */
export function servedFile(address: string, folder: string): ServedFile | null {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return null;
  }
  if (url.protocol !== `${SCHEME}:` || url.host !== HOST) return null;
  const names = (url.pathname === '/' ? '/index.html' : url.pathname).slice(1).split('/');
  if (!names.every((name) => /^[\w-][\w.-]*$/u.test(name) && !name.includes('..'))) return null;
  const path = join(folder, ...names);
  const type = TYPES[extname(path)];
  if (type === undefined || !path.startsWith(folder + sep)) return null;
  return { path, type };
}
