// @ts-check
import { build } from 'vite';
import { projectRoot } from './paths.mjs';

/**
 * Bundles programs of this project into JavaScript that plain Node runs, for tests and the benchmark. Packages stay outside, so
 * the folder has to lie within the project.
 * @param {Record<string, string>} entries each program's name and its file, from the project's root
 * @param {string} folder where `NAME.js` is written
 * @returns {Promise<void>}
 */
export async function bundlePrograms(entries, folder) {
  await build({
    configFile: false,
    root: projectRoot,
    logLevel: 'error',
    build: {
      ssr: true,
      outDir: folder,
      emptyOutDir: true,
      target: 'node20',
      minify: false,
      rollupOptions: {
        input: entries,
        output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
    ssr: { target: 'node' },
  });
}
