import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { build } from 'esbuild';

/** Entries by the names of what is built of them. Their names within a program are those of their sources. */
export const PROGRAMS = {
  worker: 'agent/src/worker.ts',
  job: 'agent/src/job.ts',
  server: 'agent/src/server.ts',
  'local-calcom': 'agent/src/embedded/calcom/main.ts',
  'speech-process': 'agent/src/embedded/speech/serving/speech-process.ts',
  'flite-worker': 'agent/src/embedded/speech/speaking/flite-worker.ts',
};

/** Parts of an earlier build are kept for this long, because a program that still runs may load them. */
const KEEP_MS = 24 * 60 * 60 * 1000;

/**
 * Makes one file of each program of agent/src, in agent/dist, so that no process has to translate TypeScript while it
 * starts: that took a call's process longer than all else, and 80 MB. Takes 0.3 s. May be done while programs run.
 *
 * @param {string} root of the repository
 * @returns {Promise<void>}
 * @throws {Error} where a source cannot be read
 */
export async function buildAgent(root) {
  const outdir = join(root, 'agent', 'dist');
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: PROGRAMS,
    outdir,
    write: false,
    bundle: true,
    // What is loaded lazily stays apart.
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    alias: { '@in-call-calendar/shared': join(root, 'shared', 'src', 'index.ts') },
    plugins: [filesBesideSources(root, outdir)],
    logLevel: 'silent',
  });
  mkdirSync(outdir, { recursive: true });
  for (const { path, contents } of outputFiles) write(path, contents);
  const built = new Set(outputFiles.map(({ path }) => basename(path)));
  for (const name of readdirSync(outdir)) {
    const path = join(outdir, name);
    const file = statSync(path, { throwIfNoEntry: false });
    if (built.has(name) || file?.isFile() !== true) continue;
    if (Date.now() - file.mtimeMs > KEEP_MS) rmSync(path, { force: true });
  }
}

/**
 * Lets sources find what lies beside them (`import.meta`) from where they are built to; another program is found where
 * that was built to.
 *
 * @param {string} root
 * @param {string} outdir
 * @returns {import('esbuild').Plugin}
 */
function filesBesideSources(root, outdir) {
  const programs = new Map(
    Object.entries(PROGRAMS).map(([name, file]) => [join(root, file), `./${name}.js`]),
  );
  return {
    name: 'files-beside-sources',
    setup(esbuild) {
      esbuild.onLoad({ filter: /(?:agent|shared)[\\/]src[\\/].*\.ts$/ }, ({ path }) => {
        const here = relative(outdir, path).replaceAll('\\', '/');
        const contents = asciiSource(readFileSync(path, 'utf8')).replaceAll(
          /new URL\('([^']+)', import\.meta\.url\)|import\.meta\.(?:url|dirname)/g,
          (found, /** @type {string | undefined} */ file) => {
            const program = file === undefined ? file : programs.get(resolve(dirname(path), file));
            if (program !== undefined) return `new URL('${program}', import.meta.url)`;
            return found
              .replace('import.meta.url', `new URL('${here}', import.meta.url).href`)
              .replace('import.meta.dirname', `(import.meta.dirname + '/${dirname(here)}')`);
          },
        );
        return { contents, loader: 'ts' };
      });
    },
  };
}

/**
 * Escapes the characters that esbuild leaves in patterns and raw templates, which are all made into patterns. One of
 * them would make V8 keep the whole file with two bytes for each character, in every call's process.
 *
 * @param {string} source
 * @returns {string}
 */
function asciiSource(source) {
  return source.replaceAll(
    /[^\0-\xff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/**
 * Writes a file as one step, and not at all where it is there: others may be reading it.
 *
 * @param {string} path
 * @param {Uint8Array} contents
 */
function write(path, contents) {
  if (existsSync(path) && readFileSync(path).equals(contents)) {
    const now = new Date();
    utimesSync(path, now, now);
    return;
  }
  const unfinished = `${path}.${process.pid}`;
  writeFileSync(unfinished, contents);
  renameSync(unfinished, path);
}
