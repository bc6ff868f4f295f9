import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importArrows } from './lint/import-arrows.js';

const repository = resolve(import.meta.dirname, '..');
const FILES = [
  'shared/src/index.ts',
  'shared/src/time.ts',
  'agent/src/runtime/config.ts',
  'agent/src/runtime/log.ts',
  'agent/src/worker.ts',
  'agent/src/scheduling/port.ts',
  'agent/src/calendar/state.ts',
  'agent/src/conversation/tools.ts',
  'agent/src/embedded/calcom/app.ts',
  'agent/src/embedded/dialogue/index.ts',
  'web/src/calendar/store.ts',
  'web/src/app/page.tsx',
  'scripts/stack/start-stack.ts',
];

let root: string;
let eslint: ESLint;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'import-arrows-'));
  for (const file of FILES) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), 'export const value = 1;\n');
  }
  writeFileSync(
    join(root, 'shared/package.json'),
    JSON.stringify({
      name: '@in-call-calendar/shared',
      type: 'module',
      exports: { '.': './src/index.ts' },
    }),
  );
  mkdirSync(join(root, 'node_modules/@in-call-calendar'), { recursive: true });
  symlinkSync(join(root, 'shared'), join(root, 'node_modules/@in-call-calendar/shared'));
  eslint = new ESLint({
    cwd: root,
    overrideConfigFile: true,
    overrideConfig: [
      { files: ['**/*.{ts,tsx}'], languageOptions: { parser: tseslint.parser } },
      ...importArrows(root),
    ],
  });
});

afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

/** Rules broken by a file that holds nothing but one import. */
async function broken(filePath: string, specifier: string): Promise<string[]> {
  const [result] = await eslint.lintText(
    `import * as it from '${specifier}';\nexport const x = it;\n`,
    {
      filePath: join(root, filePath),
    },
  );
  return (result?.messages ?? []).map((message) => message.ruleId ?? message.message);
}

const PATHS = 'import-x/no-restricted-paths';
const NAMES = 'no-restricted-imports';

describe('import arrows', () => {
  it.each([
    ['shared must not import agent', 'shared/src/bad.ts', '../../agent/src/runtime/log.ts', PATHS],
    ['shared must not import web', 'shared/src/bad.ts', '../../web/src/calendar/store.ts', PATHS],
    ['shared depends on zod only', 'shared/src/bad.ts', 'luxon', NAMES],
    ['shared takes the small zod', 'shared/src/bad.ts', 'zod', NAMES],
    ['web takes the small zod', 'web/src/calendar/bad.ts', 'zod', NAMES],
    [
      'agent must not import web',
      'agent/src/calendar/bad.ts',
      '../../../web/src/calendar/store.ts',
      PATHS,
    ],
    [
      'web must not import agent',
      'web/src/call/bad.ts',
      '../../../agent/src/runtime/log.ts',
      PATHS,
    ],
    [
      'shared files are not imported by path',
      'agent/src/calendar/bad.ts',
      '../../../shared/src/time.ts',
      NAMES,
    ],
    [
      'shared files are not imported by sub-path',
      'web/src/call/bad.ts',
      '@in-call-calendar/shared/src/time.ts',
      NAMES,
    ],
    [
      'scheduling must not import calendar',
      'agent/src/scheduling/bad.ts',
      '../calendar/state.ts',
      PATHS,
    ],
    [
      'calendar must not import conversation',
      'agent/src/calendar/bad.ts',
      '../conversation/tools.ts',
      PATHS,
    ],
    [
      'a deeper folder is still its room',
      'agent/src/scheduling/calcom/bad.ts',
      '../../calendar/state.ts',
      PATHS,
    ],
    [
      'a test keeps to the order of rooms',
      'agent/src/scheduling/bad.test.ts',
      '../calendar/state.ts',
      PATHS,
    ],
    ['rooms do not import entry points', 'agent/src/conversation/bad.ts', '../worker.ts', PATHS],
    [
      'rooms do not import the configuration',
      'agent/src/conversation/bad.ts',
      '../runtime/config.ts',
      PATHS,
    ],
    ['runtime lies below the rooms', 'agent/src/runtime/log.ts', '../calendar/state.ts', PATHS],
    [
      'local-calcom imports no room',
      'agent/src/embedded/calcom/bad.ts',
      '../../scheduling/port.ts',
      PATHS,
    ],
    [
      'local-calcom is reached over HTTP',
      'agent/src/scheduling/bad.ts',
      '../embedded/calcom/app.ts',
      PATHS,
    ],
    [
      'a call does not know the stand-ins',
      'agent/src/session/bad.ts',
      '../embedded/dialogue/index.ts',
      PATHS,
    ],
    [
      'the embedded dialogue reaches local-calcom over HTTP',
      'agent/src/embedded/dialogue/bad.ts',
      '../calcom/app.ts',
      PATHS,
    ],
    [
      'agent does not import scripts',
      'agent/src/calendar/bad.ts',
      '../../../scripts/stack/start-stack.ts',
      PATHS,
    ],
    [
      'the embeddable calendar does not import the page',
      'web/src/calendar/bad.tsx',
      '../app/page.tsx',
      PATHS,
    ],
  ])('%s', async (_rule, file, specifier, rule) => {
    expect(await broken(file, specifier)).toContain(rule);
  });

  it.each([
    ['agent imports shared by name', 'agent/src/calendar/good.ts', '@in-call-calendar/shared'],
    ['web imports shared by name', 'web/src/call/good.ts', '@in-call-calendar/shared'],
    ['shared imports itself', 'shared/src/good.ts', './time.ts'],
    ['shared imports the small zod', 'shared/src/good.ts', 'zod/mini'],
    ['web imports the small zod', 'web/src/calendar/good.ts', 'zod/mini'],
    ['a higher room imports a lower one', 'agent/src/calendar/good.ts', '../scheduling/port.ts'],
    ['wiring imports the configuration', 'agent/src/worker.ts', './runtime/config.ts'],
    [
      'the chooser of voices imports the stand-ins',
      'agent/src/session/load-voice.ts',
      '../embedded/dialogue/index.ts',
    ],
    [
      'a test starts local-calcom',
      'agent/src/scheduling/calcom/good.test.ts',
      '../../embedded/calcom/app.ts',
    ],
    [
      'an integration test starts the stack',
      'agent/src/calendar/good.int.test.ts',
      '../../../scripts/stack/start-stack.ts',
    ],
  ])('%s', async (_rule, file, specifier) => {
    expect(await broken(file, specifier)).toEqual([]);
  });

  it('finds a cycle', async () => {
    writeFileSync(join(root, 'agent/src/calendar/one.ts'), "export * from './two.ts';\n");
    writeFileSync(join(root, 'agent/src/calendar/two.ts'), "export * from './one.ts';\n");
    const [result] = await eslint.lintFiles('agent/src/calendar/one.ts');
    expect(result?.messages.map((message) => message.ruleId)).toEqual(['import-x/no-cycle']);
  });
});

describe('the lint configuration of this repository', () => {
  it('contains the import arrows, also for files that do not exist yet', async () => {
    const config: unknown = await new ESLint({ cwd: repository }).calculateConfigForFile(
      'agent/src/scheduling/not-written-yet.ts',
    );
    expect(config).toMatchObject({
      rules: {
        [PATHS]: [2, { zones: expect.any(Array) as unknown }],
        'import-x/no-cycle': [2, {}],
      },
    });
  });
});
