// @ts-check
import { runEndToEnd } from './lib/end-to-end.mjs';
import { runScript } from './lib/say.mjs';

await runScript(async () => await runEndToEnd(process.argv.slice(2)));
