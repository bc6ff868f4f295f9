import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { ROOT } from './pages.ts';

const manifestSchema = z.object({ scripts: z.record(z.string(), z.string()).default({}) });

/** Variables that are no settings of the product: those of its tools, of Node and of libraries. */
const OTHER_VARIABLES = new Set([
  'API_URL',
  'CALLER_VOICE',
  'CHROMIUM_PATH',
  'HEARING_SOCKET',
  'JOB_OPTIONS',
  'NODE_ENV',
  'OTEL_EXPORTER_OTLP_HEADERS',
  'OWNER_TOKEN',
  'SIZES_TABLE',
  'SPEECH_SOCKET',
]);
/** What only looks like one. */
const NO_VARIABLES = new Set(['FRONTEND_API', 'JRP_NEVER']);

const settings = new Set(readFileSync(join(ROOT, '.env.example'), 'utf8').match(/^[A-Z_]+(?==)/gm));

/** Returns which folder of the repository each copy is of that commands make of one. */
export function copiesIn(commands: string): ReadonlyMap<string, string> {
  const copies = commands.matchAll(/\bcp -r (\S+) (\S+)/g);
  return new Map([...copies].map(([, from = '', to = '']) => [to, from]));
}

/**
 * Checks that the scripts which commands run exist: `npm run x`, with `-w` those of a workspace, after `cd` those there.
 *
 * @param copies folders that were made before, by what they are copies of
 * @returns a line for each that does not exist
 */
export function scriptProblems(commands: string, copies = copiesIn(commands)): string[] {
  let here = '.';
  return commands.split('\n').flatMap((line) => {
    const folder = /^\s*cd (\S+)/.exec(line)?.[1];
    if (folder !== undefined) here = copies.get(folder) ?? folder;
    const calls = line
      .replace(/\s#.*$/, '')
      .matchAll(/\bnpm (?:run )?([a-z][\w:-]*)(?: -w ([\w-]+))?/g);
    return [...calls]
      .filter(([command, script = '', workspace]) => {
        const isShort = ['start', 'test'].includes(script);
        return (isShort || command.startsWith('npm run ')) && !has(workspace ?? here, script);
      })
      .map(([command]) => `there is no \`${command}\``);
  });
}

function has(folder: string, script: string): boolean {
  const manifest: unknown = JSON.parse(readFileSync(join(ROOT, folder, 'package.json'), 'utf8'));
  return Object.hasOwn(manifestSchema.parse(manifest).scripts, script);
}

/** Returns a line for each variable in a text that is neither a setting nor set and used within it. */
export function variableProblems(text: string): string[] {
  const all = (pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([name]) => name);
  const set = all(/(?<![\w$-])[A-Z][A-Z0-9_]+(?==)/g);
  const used = all(/(?<=\$\{?)[A-Z][A-Z0-9_]+/g);
  const own = new Set(set.filter((name) => used.includes(name)));
  const named = [...set, ...used, ...all(/\b[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+\b/g)];
  return [...new Set(named)]
    .filter(
      (name) => ![settings, own, OTHER_VARIABLES, NO_VARIABLES].some((known) => known.has(name)),
    )
    .map((name) => `${name} is no setting`);
}

/** Returns what bash says against a text; nothing where it can read it. Nothing is run. */
export function syntaxProblems(text: string): string[] {
  const { status, stderr } = spawnSync('bash', ['-n'], { input: text, encoding: 'utf8' });
  return status === 0 ? [] : [stderr];
}
