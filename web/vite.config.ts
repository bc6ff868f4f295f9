import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { precompress } from './build/precompress.ts';
import { makeFirm } from './build/make-firm.ts';
import { raiseSpecificity } from './build/raise-specificity.ts';

/** Where the HTTP API is, for the development server and the preview. */
const api = process.env['API_URL'] ?? 'http://127.0.0.1:8787';
const toServer = { target: api, changeOrigin: false };
const proxy = { '/api': toServer, '/readyz': toServer };

export default defineConfig({
  root: import.meta.dirname,
  css: { postcss: { plugins: [raiseSpecificity(), makeFirm()] } },
  plugins: [react(), precompress()],
  server: { host: '127.0.0.1', proxy },
  preview: { host: '127.0.0.1', proxy },
  build: {
    target: 'es2023',
    sourcemap: true,
    // livekit-client alone is 500 kB; it is needed with the first click.
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      input: {
        index: join(import.meta.dirname, 'index.html'),
        operator: join(import.meta.dirname, 'operator.html'),
      },
    },
  },
});
