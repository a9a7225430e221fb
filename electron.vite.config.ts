import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

/** The roots and targets are named: the defaults look in `src/` and aim at a newer runtime than tests may run on. */
export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      target: 'node20.18',
      rollupOptions: {
        input: {
          index: 'main/index.ts',
          cli: 'main/cli.ts',
          'stamps-worker': 'main/project/stamps-worker.ts',
          'article-worker': 'main/articles/worker.ts',
          'anchor-worker': 'main/anchor/worker.ts',
          'parquet-worker': 'main/formats/huggingface/worker.ts',
          'export-worker': 'main/formats/export-worker.ts',
          'search-worker': 'main/search/worker.ts',
          'suggest-worker': 'main/suggest/worker.ts',
          'learn-worker': 'main/suggest/learn/worker.ts',
        },
        output: { format: 'es' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      target: 'node20.18',
      rollupOptions: {
        input: { index: 'preload/index.ts' },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'renderer',
    plugins: [react()],
    build: {
      outDir: 'out/renderer',
      target: 'chrome130',
      rollupOptions: { input: 'renderer/index.html' },
    },
  },
});
