import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { precompress } from './build/precompress.ts';
import { raiseSpecificity } from './build/raise-specificity.ts';

/** Where the HTTP API is, for the development server and the preview. */
const api = process.env['API_URL'] ?? 'http://127.0.0.1:8787';
const proxy = { '/api': { target: api, changeOrigin: false } };

export default defineConfig({
  root: import.meta.dirname,
  css: { postcss: { plugins: [raiseSpecificity()] } },
  plugins: [react(), precompress()],
  server: { host: '127.0.0.1', proxy },
  preview: { host: '127.0.0.1', proxy },
  // livekit-client alone is 500 kB; it is needed with the first click.
  build: { target: 'es2023', sourcemap: true, chunkSizeWarningLimit: 1200 },
});
