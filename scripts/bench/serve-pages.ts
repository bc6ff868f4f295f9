import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build, preview } from 'vite';

const WEB = resolve(import.meta.dirname, '../../web');
const CONFIG = { configFile: join(WEB, 'vite.config.ts'), root: WEB, logLevel: 'error' } as const;

export interface Pages {
  /** With a slash at its end. */
  url: string;
  close: () => Promise<void>;
}

/**
 * Builds pages of web/ for production, and serves them.
 *
 * @param names file names such as `bench.html`
 * @param apiUrl what answers below `/api`
 */
export async function servePages(names: readonly string[], apiUrl?: string): Promise<Pages> {
  const outDir = mkdtempSync(join(tmpdir(), 'in-call-calendar-bench-'));
  // By name, as the configuration has its own: Vite merges the two, which it cannot with a list.
  const rolldownOptions = {
    input: Object.fromEntries(names.map((name) => [name, join(WEB, name)])),
  };
  await build({ ...CONFIG, build: { outDir, emptyOutDir: true, rolldownOptions } });
  const proxy = apiUrl === undefined ? {} : { '/api': { target: apiUrl, changeOrigin: false } };
  const server = await preview({
    ...CONFIG,
    build: { outDir },
    preview: { host: '127.0.0.1', port: 0, proxy },
  });
  return {
    url: server.resolvedUrls?.local[0] ?? '',
    async close() {
      await server.close();
      rmSync(outDir, { recursive: true, force: true });
    },
  };
}
