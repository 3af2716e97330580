import { isAbsolute, join, resolve } from 'node:path';
import { app } from 'electron';

/** Where the parts of the app and the person's data lie. */
export interface Paths {
  /** The library, the settings and, in a folder of its own, what the browser engine keeps. */
  readonly data: string;
  readonly samples: string;
  readonly backend: string;
  readonly parser: string;
  readonly preload: string;
  readonly renderer: string;
}

/**
 * Settles where data lies: `WIREWATCH_DATA`, else Electron's folder for this app. To be called before `ready`, since
 * the browser engine opens its own files then, and the single-instance lock is one of them.
 */
export function settlePaths(): Paths {
  const given = process.env['WIREWATCH_DATA'];
  const data = given ? (isAbsolute(given) ? given : resolve(given)) : app.getPath('userData');
  app.setPath('userData', data);
  app.setPath('sessionData', join(data, 'browser'));
  app.setPath('crashDumps', join(data, 'browser', 'crashes'));
  const home = app.getAppPath();
  return {
    data,
    samples: join(home, 'assets', 'samples'),
    backend: join(home, 'out', 'main', 'backend.js'),
    parser: join(home, 'out', 'main', 'parser.js'),
    preload: join(home, 'out', 'preload', 'preload.cjs'),
    renderer: join(home, 'out', 'renderer'),
  };
}
