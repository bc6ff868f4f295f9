import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkPackage, Package } from '@arethetypeswrong/core';
import { publint } from 'publint';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import manifest from '../package.json' with { type: 'json' };
import { API_FILE } from './public-api.ts';
import { weighLibrary, type LibraryWeight } from './weigh-library.ts';

/** Words of ours for which the field has better ones. */
const PRIVATE_WORDS = new Set(
  'anew claims drawn errand hand hear keep keeper line look mend news proved read reading seek settle shut sought spot stand standing steady tell teller'.split(
    ' ',
  ),
);

/** Only what hangs: the build takes seconds, and more on a busy machine. */
const BUILD_MS = 120_000;

const committed = readFileSync(API_FILE, 'utf8');
/** Modules alone, for whatever knows "exports": Node 20.19 lets CommonJS require them, TypeScript from "nodenext" on. */
const MEANT = new Set(['NoResolution node10', 'CJSResolvesToESM node16-cjs']);

let folder: string;
let weight: LibraryWeight;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'web-package-'));
  vi.stubEnv('NODE_ENV', 'production');
  weight = await weighLibrary(folder);
}, BUILD_MS);
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

describe('the package', () => {
  it('weighs no more than its package.json allows', () => {
    const { first, lazy } = manifest.maxKilobytesGzipped;
    expect(weight.first, 'kB gzipped on first load').toBeLessThanOrEqual(first);
    expect(weight.lazy, 'kB gzipped loaded later').toBeLessThanOrEqual(lazy);
    expect(weight.first).toBeGreaterThan(first / 3);
  });

  it('has the declarations that are committed as web/api.d.ts', () => {
    const built = readFileSync(join(folder, 'index.d.ts'), 'utf8');
    const advice = 'The public API has changed: if that is meant, "npm run api -w web" and commit.';
    expect(built, advice).toBe(committed);
  });

  it('is found and typed by every way to resolve modules', async () => {
    const { name, version } = manifest;
    const files: Record<string, string> = {};
    for (const [file, text] of packedFiles()) files[`/node_modules/${name}/${file}`] = text;
    const analysis = await checkPackage(new Package(files, name, version));
    expect(analysis.types).toEqual({ kind: 'included' });
    const problems = 'problems' in analysis ? analysis.problems : [];
    const wrong = problems.map((problem) =>
      'resolutionKind' in problem ? `${problem.kind} ${problem.resolutionKind}` : problem.kind,
    );
    expect(wrong.filter((problem) => !MEANT.has(problem))).toEqual([]);
  });

  it('has a manifest as bundlers and Node want it', async () => {
    const files = packedFiles().map(([name, data]) => ({ name: `web/${name}`, data }));
    const { messages } = await publint({ pkgDir: 'web', pack: { files }, strict: true });
    expect(messages).toEqual([]);
  });

  it('has no private word in a public name', () => {
    const names = namesIn(committed);
    expect(names).toContain('showDates');
    expect(names).toContain('time_display');
    expect(privateOf(['calendarLook', 'show_dates', 'lookup'])).toEqual(['calendarLook']);
    expect(privateOf(names)).toEqual([]);
  });
});

/** What is packed: its name in the package, and its text. */
function packedFiles(): [name: string, text: string][] {
  const built = readdirSync(folder).map((file): [string, string] => [
    `lib/${file}`,
    readFileSync(join(folder, file), 'utf8'),
  ]);
  return [...built, ['package.json', JSON.stringify(manifest)]];
}

/** Names of types, members and parameters, and the strings that types are made of. */
function namesIn(text: string): string[] {
  const names = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) || ts.isStringLiteral(node)) names.add(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('api.d.ts', text, ts.ScriptTarget.Latest, true));
  return [...names];
}

function privateOf(names: readonly string[]): string[] {
  return names.filter((name) => wordsOf(name).some((word) => PRIVATE_WORDS.has(word)));
}

function wordsOf(name: string): string[] {
  return name.split(/(?=[A-Z])|[^A-Za-z]/).map((word) => word.toLowerCase());
}
