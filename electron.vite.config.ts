import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const here = (path: string): string => resolve(import.meta.dirname, path);

export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      rollupOptions: {
        // Four programs: the window's process, the library's process, the parser of foreign bytes, and the command line.
        input: {
          index: here('electron/main/index.ts'),
          backend: here('electron/backend/entry.ts'),
          parser: here('electron/parser/entry.ts'),
          cli: here('electron/cli/entry.ts'),
        },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      // A sandboxed preload script can load nothing beside itself, so it is one CommonJS file.
      externalizeDeps: false,
      rollupOptions: {
        input: { preload: here('electron/preload/preload.ts') },
        output: { format: 'cjs', entryFileNames: 'preload.cjs' },
      },
    },
  },
  renderer: {
    root: here('renderer'),
    plugins: [react()],
    build: {
      outDir: here('out/renderer'),
      minify: true,
      // The page is served from disk over app://, so small files need no inlining, and the CSP refuses data: scripts.
      assetsInlineLimit: 0,
      rollupOptions: { input: here('renderer/index.html') },
    },
  },
});
