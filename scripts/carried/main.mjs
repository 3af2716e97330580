// What an Electron without an app of its own would do with the folder on its command line: the carried runtime
// lacks that part, so this file stands at its `resources/app/`. It must be an ES module that awaits the import at
// its top level: only then Electron holds `ready` back until the app has set itself up.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

const require = createRequire(import.meta.url);
const words = process.argv.slice(1);
let folder;
for (let at = 0; at < words.length && folder === undefined; at += 1) {
  if (words[at] === '-r' || words[at] === '--require') {
    at += 1;
    require(resolve(words[at]));
  } else if (!words[at].startsWith('-')) {
    folder = resolve(words[at]);
  }
}
if (folder === undefined) {
  process.stderr.write('Give the folder of an app: electron FOLDER\n');
  app.exit(1);
} else {
  const description = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  process.defaultApp = true;
  app.setName(description.productName ?? description.name);
  app.setVersion(description.version);
  app.setAppPath(folder);
  await import(pathToFileURL(join(folder, description.main)).href);
}
