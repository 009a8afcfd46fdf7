import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const root = import.meta.dirname;

/** Files that leave the source tree under a fixed name: the Electron host, the command line and the threads' program. */
const mainEntries = {
  index: resolve(root, 'electron/main/index.ts'),
  cli: resolve(root, 'electron/cli/index.ts'),
  worker: resolve(root, 'electron/host/background/worker.ts'),
  sheetjs: resolve(root, 'electron/interchange/sheetjs/thread.ts'),
};

export default defineConfig({
  main: {
    build: { outDir: 'out/main', lib: { entry: mainEntries, formats: ['es'] } },
  },
  preload: {
    // A sandboxed preload can only be one CommonJS file; an ES module would not load.
    build: {
      outDir: 'out/preload',
      lib: {
        entry: { index: resolve(root, 'electron/preload/index.ts') },
        formats: ['cjs'],
        fileName: () => 'index.cjs',
      },
    },
  },
  renderer: {
    root: 'renderer',
    plugins: [react()],
    build: { outDir: 'out/renderer', rolldownOptions: { input: resolve(root, 'renderer/index.html') } },
  },
});
