/** The example of an agent of one's own, installed with the packed package in a folder outside the repository. */
import { execFile } from 'node:child_process';
import { cp, mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { buildAgentPackage } from './agent-package.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const PATIENCE_MS = 240_000;
/** Linked, not installed: one copy of those whose things are told apart by their class, and none of large ones. */
const LINKED = ['@livekit/agents', '@livekit/rtc-node', '@types/node', 'tsx', 'typescript'];

const packages = z.record(z.string(), z.string());
const manifestSchema = z.looseObject({ dependencies: packages, devDependencies: packages });

/**
 * Runs a program in a folder and returns what it wrote to standard output.
 *
 * @throws Error with that output where it fails
 */
export async function runIn(folder: string, program: string, ...args: string[]): Promise<string> {
  try {
    const options = { cwd: folder, timeout: PATIENCE_MS };
    const { stdout } = await promisify(execFile)(program, args, options);
    return stdout;
  } catch (error) {
    // Compilers say what is wrong on standard output, which the error does not show.
    const said = error instanceof Error && 'stdout' in error ? String(error.stdout) : '';
    throw new Error(`${program} ${args.join(' ')} failed: ${said}`, { cause: error });
  }
}

/** Packs the package, and installs it with the example in a folder that is empty. */
export async function installOwnAgent(folder: string): Promise<void> {
  await buildAgentPackage(join(folder, 'package'));
  await runIn(folder, 'npm', 'pack', './package', '--loglevel=error');
  await rm(join(folder, 'package'), { recursive: true });
  await cp(join(ROOT, 'examples/own-agent'), folder, {
    recursive: true,
    filter: (path) => !/node_modules|\.tgz$/.test(path.slice(ROOT.length)),
  });
  await leaveLinkedOut(join(folder, 'package.json'));
  const quiet = ['--prefer-offline', '--ignore-scripts', '--no-audit', '--no-fund'];
  await runIn(folder, 'npm', 'install', '--legacy-peer-deps', '--loglevel=error', ...quiet);
  for (const name of LINKED) {
    const link = join(folder, 'node_modules', name);
    await mkdir(join(link, '..'), { recursive: true });
    await symlink(join(ROOT, 'node_modules', name), link);
  }
}

async function leaveLinkedOut(file: string): Promise<void> {
  const manifest = manifestSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  const left = (packages: Record<string, string>): Record<string, string> =>
    Object.fromEntries(Object.entries(packages).filter(([name]) => !LINKED.includes(name)));
  const { dependencies, devDependencies } = manifest;
  await writeFile(
    file,
    JSON.stringify({
      ...manifest,
      dependencies: left(dependencies),
      devDependencies: left(devDependencies),
    }),
  );
}
