import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { makeFirm } from './build/make-firm.ts';
import { ENTRY, publicApi } from './build/public-api.ts';
import { raiseSpecificity } from './build/raise-specificity.ts';

const root = import.meta.dirname;

/** Puts the declarations beside the modules. */
function declarations(): Plugin {
  return {
    name: 'declarations',
    async writeBundle({ dir }) {
      await writeFile(join(dir ?? root, 'index.d.ts'), await publicApi());
      // TypeScript asks for types of a style sheet that is imported.
      await writeFile(join(dir ?? root, 'style.css.d.ts'), 'export {};\n');
    },
  };
}

/** The calendar as a package: modules, one style sheet, one declaration file; React and LiveKit are the page's own. */
export default defineConfig({
  root,
  publicDir: false,
  css: { postcss: { plugins: [raiseSpecificity(), makeFirm()] } },
  plugins: [react(), declarations()],
  // Some of what is bundled has a development half; React's own is the page's business.
  define: { 'process.env.NODE_ENV': '"production"' },
  build: {
    outDir: 'lib',
    target: 'es2023',
    sourcemap: true,
    minify: false,
    cssCodeSplit: false,
    cssMinify: true,
    lib: { entry: ENTRY, formats: ['es'], fileName: 'index', cssFileName: 'style' },
    rolldownOptions: {
      external: [/^react($|\/)/, /^react-dom($|\/)/, 'livekit-client'],
      // A server component of Next.js may import the calendar as it is.
      output: { chunkFileNames: '[name].js', banner: "'use client';" },
    },
  },
});
