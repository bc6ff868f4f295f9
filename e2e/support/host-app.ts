import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, cpSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { preview } from 'vite';
import manifest from '../../web/package.json' with { type: 'json' };

const ROOT = join(import.meta.dirname, '../..');

/** As the examples name their dependency. */
const TARBALL = `in-call-calendar-web-${manifest.version}.tgz`;

/** An example page that is being served. */
export interface HostServer {
  url: string;
  close: () => Promise<void>;
}

async function npm(cwd: string, ...args: string[]): Promise<void> {
  // The gallery's server leaves NODE_ENV in this process, which a build must set for itself.
  const { NODE_ENV: _, ...env } = process.env;
  const options = { cwd, env: { ...env, NEXT_TELEMETRY_DISABLED: '1' } };
  try {
    await promisify(execFile)('npm', [...args, '--loglevel=error'], options);
  } catch (error) {
    // Compilers say what is wrong on standard output, which the error does not show.
    const said = error instanceof Error && 'stdout' in error ? String(error.stdout) : '';
    throw new Error(`npm ${args.join(' ')} failed: ${said}`, { cause: error });
  }
}

/** Builds the package and packs it into `folder`. */
export async function packLibrary(folder: string): Promise<void> {
  await npm(ROOT, 'run', 'build:lib', '--workspace', 'web');
  await npm(ROOT, 'pack', '--workspace', 'web', '--pack-destination', folder);
}

/**
 * Copies an example, installs it with the packed library, and builds it. Returns its folder.
 *
 * @param packed where the library is packed; the example goes beside it
 */
export async function buildHost(example: string, packed: string): Promise<string> {
  const app = join(packed, example);
  const examples = join(ROOT, 'examples');
  cpSync(join(examples, example), app, {
    recursive: true,
    filter: (path) => !/node_modules|dist|\.next|\.tgz$/.test(path.slice(ROOT.length)),
  });
  copyFileSync(join(packed, TARBALL), join(app, TARBALL));
  const quiet = ['--prefer-offline', '--ignore-scripts', '--no-audit', '--no-fund'];
  await npm(app, 'install', ...quiet);
  await npm(app, 'run', 'build');
  return app;
}

/**
 * Serves what a build has put into `app`/dist, at a free port.
 *
 * @param headers of every answer
 * @param api where `/api` is
 */
export async function serveBuilt(
  app: string,
  headers: Record<string, string> = {},
  api?: string,
): Promise<HostServer> {
  const server = await preview({
    root: app,
    configFile: false,
    logLevel: 'error',
    preview: { host: '127.0.0.1', port: 0, headers, ...(api && { proxy: { '/api': api } }) },
  });
  return { url: server.resolvedUrls?.local[0] ?? '', close: () => server.close() };
}

/** Serves a built Next.js page at a free port. */
export async function serveNext(app: string): Promise<HostServer> {
  const next = join(app, 'node_modules/next/dist/bin/next');
  const args = [next, 'start', '--hostname', '127.0.0.1', '--port', '0'];
  const child = spawn(process.execPath, args, { cwd: app, stdio: ['ignore', 'pipe', 'inherit'] });
  const exit = once(child, 'exit');
  const close = async (): Promise<void> => {
    child.kill();
    await exit;
  };
  for await (const line of createInterface({ input: child.stdout })) {
    const [url] = /http:\/\/127\.0\.0\.1:\d+/.exec(line) ?? [];
    if (url !== undefined) return { url, close };
  }
  throw new Error('Next.js ended without serving');
}
