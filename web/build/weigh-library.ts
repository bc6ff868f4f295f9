import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, type Rolldown } from 'vite';

const WEB = resolve(import.meta.dirname, '..');
const PEERS = [/^react($|\/)/, /^react-dom($|\/)/, 'livekit-client'];

export interface LibraryWeight {
  /** kB (1,000 B) gzipped: the entry, what it imports, and the style sheet. */
  first: number;
  /** kB gzipped: everything that is imported only when it is asked for. */
  lazy: number;
  /** Bytes gzipped, by file. */
  files: Record<string, number>;
}

/**
 * Builds the library, then bundles and minifies it as a page would that has React and livekit-client already.
 *
 * @param libDir where to put the library
 */
export async function weighLibrary(libDir: string): Promise<LibraryWeight> {
  await build({
    root: WEB,
    configFile: join(WEB, 'vite.lib.config.ts'),
    logLevel: 'error',
    build: { outDir: libDir, emptyOutDir: true },
  });
  const bundle = await build({
    root: libDir,
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: true,
      target: 'es2023',
      rolldownOptions: {
        input: { index: join(libDir, 'index.js'), style: join(libDir, 'style.css') },
        preserveEntrySignatures: 'strict',
        external: PEERS,
      },
    },
  });
  const [{ output } = { output: [] }] = [bundle].flat().filter(isOutput);
  const chunks = new Map(
    output.flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file] as const] : [])),
  );
  const now = new Set<string>();
  const take = (name: string): void => {
    const chunk = chunks.get(name);
    if (!chunk || now.has(name)) return;
    now.add(name);
    chunk.imports.forEach(take);
  };
  for (const chunk of chunks.values()) if (chunk.isEntry) take(chunk.fileName);
  const files: Record<string, number> = {};
  let [first, lazy] = [0, 0];
  for (const file of output) {
    const bytes = gzipSync(file.type === 'chunk' ? file.code : file.source, { level: 9 }).length;
    files[file.fileName] = bytes;
    if (file.type === 'asset' || now.has(file.fileName)) first += bytes;
    else lazy += bytes;
  }
  const inKb = (bytes: number): number => Math.round(bytes / 100) / 10;
  return { first: inKb(first), lazy: inKb(lazy), files };
}

function isOutput(value: unknown): value is Rolldown.RolldownOutput {
  return typeof value === 'object' && value !== null && 'output' in value;
}
