import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, preview } from 'vite';

const CONFIG = { configFile: 'web/vite.config.ts', root: 'web', logLevel: 'error' } as const;

export interface GalleryServer {
  /** Where it is served, with a slash at the end. */
  base: string;
  close: () => Promise<void>;
}

/** Builds the gallery into a folder of its own and serves it at a free port. */
export async function startGallery(): Promise<GalleryServer> {
  const folder = await mkdtemp(join(tmpdir(), 'gallery-'));
  await build({
    ...CONFIG,
    build: { outDir: folder, rolldownOptions: { input: 'web/gallery.html' } },
  });
  const server = await preview({
    ...CONFIG,
    build: { outDir: folder },
    preview: { host: '127.0.0.1', port: 0 },
  });
  return {
    base: server.resolvedUrls?.local[0] ?? '',
    close: async () => {
      await server.close();
      await rm(folder, { recursive: true });
    },
  };
}
