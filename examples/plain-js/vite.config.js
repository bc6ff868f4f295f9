import { defineConfig } from 'vite';

/** The server that gives out tokens: `npm start` of the product prints its own; 8080 while it is free. */
const proxy = { '/api': process.env.API_URL ?? 'http://127.0.0.1:8080' };

export default defineConfig({
  server: { proxy },
  preview: { proxy },
  build: {
    rolldownOptions: {
      onwarn(warning, warn) {
        // The calendar says 'use client' for Next.js, which means nothing here.
        if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') warn(warning);
      },
    },
  },
});
