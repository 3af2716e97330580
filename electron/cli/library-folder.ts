import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

const APP = 'Wirewatch';

/** The folder of the library: the one that was named, else `WIREWATCH_DATA`, else where Electron keeps the app's data. */
export function libraryFolder(
  named: string | undefined,
  environment: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
): string {
  const given = named || environment['WIREWATCH_DATA'];
  if (given) return resolve(given);
  const home = homedir();
  switch (platform) {
    case 'win32':
      return join(environment['APPDATA'] || join(home, 'AppData', 'Roaming'), APP);
    case 'darwin':
      return join(home, 'Library', 'Application Support', APP);
    default:
      return join(environment['XDG_CONFIG_HOME'] || join(home, '.config'), APP);
  }
}
