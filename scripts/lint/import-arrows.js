import { resolve } from 'node:path';
import importX, { createNodeResolver } from 'eslint-plugin-import-x';

/** Rooms of agent/src from the lowest to the highest: a room may import those before it, never those after it. */
const AGENT_ROOMS = [
  'scheduling',
  'call',
  'screen',
  'conversation',
  'voice',
  'store',
  'api',
  'session',
];

/** Rooms of web/src in the same order. */
const WEB_ROOMS = ['calendar', 'call', 'operator', 'app'];

const ENTRY_POINTS = ['worker.ts', 'server.ts', 'job.ts'];

export const TEST_FILES = ['**/*.test.{ts,tsx}', 'agent/test/**', 'agent/src/**/testing/**'];

/**
 * @param {string} base folder that holds the rooms, relative to the repository
 * @param {readonly string[]} rooms lowest first
 */
function roomZones(base, rooms) {
  return rooms.slice(0, -1).map((room, index) => ({
    target: `${base}/${room}`,
    from: rooms.slice(index + 1).map((higher) => `${base}/${higher}`),
    message: `${room}/ is a lower room: it must not import a higher one (order: ${rooms.join(', ')}).`,
  }));
}

const workspaceZones = [
  {
    target: './shared',
    from: ['./agent', './web', './scripts', './e2e'],
    message: 'shared/ is the contract: it imports neither side.',
  },
  {
    target: './agent',
    from: ['./web', './e2e'],
    message: 'agent/ and web/ never import each other.',
  },
  {
    target: './web',
    from: ['./agent', './scripts', './e2e'],
    message: 'agent/ and web/ never import each other.',
  },
];

const agentZones = [
  ...roomZones('./agent/src', AGENT_ROOMS),
  {
    target: AGENT_ROOMS.map((room) => `./agent/src/${room}`),
    from: ENTRY_POINTS.map((entry) => `./agent/src/${entry}`),
    message: 'Entry points only wire: nothing imports them.',
  },
  {
    target: [...AGENT_ROOMS, 'local-calcom'].map((room) => `./agent/src/${room}`),
    from: './agent/src/config.ts',
    message: 'Only the wiring reads the configuration: take what you need as an argument.',
  },
  {
    target: './agent/src/local-calcom',
    from: './agent/src',
    except: ['./local-calcom'],
    message: 'local-calcom/ stands alone: it imports shared only.',
  },
  {
    target: './agent/src/log.ts',
    from: AGENT_ROOMS.map((room) => `./agent/src/${room}`),
    message: 'log.ts lies below every room.',
  },
];

/** Code outside local-calcom reaches it over HTTP; tests may start it in their own process. */
const localCalcomZones = [
  {
    target: [
      ...AGENT_ROOMS.map((room) => `./agent/src/${room}`),
      ...ENTRY_POINTS.map((e) => `./agent/src/${e}`),
    ],
    from: './agent/src/local-calcom',
    message: 'local-calcom/ is reached over HTTP only.',
  },
];

/** Only integration tests may start the whole stack. */
const stackZone = {
  target: './agent',
  from: './scripts',
  message: 'agent/ does not import scripts/ (integration tests may start the stack).',
};

const webZones = roomZones('./web/src', WEB_ROOMS);

/**
 * @param {string} root
 * @param {readonly object[]} zones
 * @returns {import('eslint').Linter.RulesRecord}
 */
function restrictedPaths(root, zones) {
  return { 'import-x/no-restricted-paths': ['error', { basePath: root, zones }] };
}

/**
 * @param {...object} patterns
 * @returns {import('eslint').Linter.RulesRecord}
 */
function banned(...patterns) {
  return { 'no-restricted-imports': ['error', { patterns }] };
}

/** Relative paths into shared/src pass by its index; the package name does not (package.json `exports`). */
const sharedByName = {
  regex: String.raw`^\.{1,2}/(?:.*/)?shared/`,
  message: "Import '@in-call-calendar/shared' (its index), not a file inside it.",
};

const sharedDeep = {
  regex: '^@in-call-calendar/shared/.',
  message: 'Only the index of @in-call-calendar/shared is importable.',
};

const noProcessImport = {
  group: ['process', 'node:process'],
  importNames: ['env', 'default'],
  message: 'Only agent/src/config.ts reads the environment.',
};

const contractOnly = {
  regex: String.raw`^(?!\.{1,2}/|zod$)`,
  message: 'shared/ depends on zod and on nothing else.',
};

/**
 * The import arrows of the repository as ESLint configuration: `shared <- agent`, `shared <- web`,
 * lower rooms never import higher ones, no cycles.
 *
 * @param {string} root absolute path of the repository
 * @returns {import('eslint').Linter.Config[]}
 */
export function importArrows(root) {
  const base = resolve(root);
  const common = [...workspaceZones, ...agentZones, ...webZones];
  return [
    {
      files: ['**/*.{ts,tsx,js,mjs}'],
      plugins: { 'import-x': importX },
      settings: {
        'import-x/resolver-next': [
          createNodeResolver({ extensions: ['.ts', '.tsx', '.js', '.mjs'] }),
        ],
        'import-x/extensions': ['.ts', '.tsx', '.js', '.mjs'],
        'import-x/external-module-folders': ['node_modules'],
      },
      rules: {
        ...restrictedPaths(base, [...common, ...localCalcomZones, stackZone]),
        'import-x/no-cycle': ['error', { ignoreExternal: true }],
        'import-x/no-self-import': 'error',
        ...banned(sharedByName, sharedDeep, noProcessImport),
      },
    },
    { files: ['shared/src/**'], rules: banned(contractOnly) },
    { files: ['shared/src/**/*.test.ts'], rules: { 'no-restricted-imports': 'off' } },
    { files: TEST_FILES, rules: restrictedPaths(base, [...common, stackZone]) },
    { files: ['**/*.int.test.ts'], rules: restrictedPaths(base, common) },
    { files: ['scripts/**', '*.config.{ts,js}'], rules: banned(sharedByName, sharedDeep) },
  ];
}
