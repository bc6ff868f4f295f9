import js from '@eslint/js';
import vitest from '@vitest/eslint-plugin';
import { defineConfig, globalIgnores } from 'eslint/config';
import importX from 'eslint-plugin-import-x';
import reactHooks from 'eslint-plugin-react-hooks';
import unicorn from 'eslint-plugin-unicorn';
import tseslint from 'typescript-eslint';
import { importArrows, TEST_FILES } from './scripts/lint/import-arrows.js';

const root = import.meta.dirname;
const CONFIG_FILES = ['**/*.config.{ts,js}'];
const COMMAND_LINE = ['scripts/**', 'agent/src/embedded/calcom/main.ts', ...CONFIG_FILES];
/** What a test asserts with: `fc.assert` runs properties that expect something. */
const ASSERTIONS = ['expect', 'fc.assert', 'expectOneBooking'];
const ENVIRONMENT_READERS = [
  'agent/src/runtime/config.ts',
  'scripts/**',
  'e2e/**',
  ...CONFIG_FILES,
];

const environmentRules = {
  'no-restricted-properties': [
    'error',
    {
      object: 'process',
      property: 'env',
      message: 'Only agent/src/runtime/config.ts reads the environment.',
    },
  ],
  'no-restricted-syntax': [
    'error',
    {
      selector: "MemberExpression[object.name='globalThis'][property.name='process']",
      message: 'Only agent/src/runtime/config.ts reads the environment.',
    },
  ],
};

export default defineConfig(
  globalIgnores([
    '**/dist',
    'web/lib',
    // Written by web/build/write-api.ts.
    'web/api.d.ts',
    'agent/api.d.ts',
    // Packages of their own: tests install and type-check them.
    'examples',
    '**/node_modules',
    '.cache',
    '.data',
    'coverage',
    'test-results',
    'playwright-report',
  ]),
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    languageOptions: {
      parserOptions: {
        project: ['tsconfig.json', '{shared,agent,web,scripts}/tsconfig.json'],
        tsconfigRootDir: root,
      },
    },
    plugins: { unicorn, 'import-x': importX },
    rules: {
      'max-lines': ['error', 350],
      'no-console': 'error',
      'no-empty': ['error', { allowEmptyCatch: false }],
      'no-undef': 'off',
      eqeqeq: 'error',
      'unicorn/filename-case': ['error', { case: 'kebabCase' }],
      'import-x/no-default-export': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unsafe-type-assertion': 'error',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-unnecessary-condition': [
        'error',
        { allowConstantLoopConditions: 'only-allowed-literals' },
      ],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      ...environmentRules,
    },
  },
  importArrows(root),
  { ...reactHooks.configs.flat['recommended-latest'], files: ['web/src/**/*.{ts,tsx}'] },
  {
    files: [...TEST_FILES, 'e2e/**'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-type-assertion': 'off',
      '@typescript-eslint/require-await': 'off',
    },
  },
  {
    files: ['**/*.test.{ts,tsx}'],
    plugins: { vitest },
    rules: {
      'vitest/expect-expect': ['error', { assertFunctionNames: ASSERTIONS }],
      'vitest/no-standalone-expect': 'error',
      'vitest/no-identical-title': 'error',
    },
  },
  {
    files: [
      ...CONFIG_FILES,
      'docs/.vitepress/{config,theme/index}.ts',
      'agent/src/job.ts',
      'e2e/support/scripted-waiter.ts',
      'scripts/bench/job/bare-job.mjs',
    ],
    rules: { 'import-x/no-default-export': 'off' },
  },
  { files: COMMAND_LINE, rules: { 'no-console': 'off' } },
  {
    files: ENVIRONMENT_READERS,
    rules: { 'no-restricted-properties': 'off', 'no-restricted-syntax': 'off' },
  },
);
