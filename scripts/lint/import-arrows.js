import { resolve } from 'node:path';
import importX, { createNodeResolver } from 'eslint-plugin-import-x';

/** Rooms of agent/src from the lowest to the highest: a room may import those before it, never those after it. */
const AGENT_ROOMS = [
  'runtime',
  'scheduling',
  'calendar',
  'screen',
  'conversation',
  'voice',
  'store',
  'api',
  'session',
  'package',
];

/** The file that chooses the voices of calls, stand-ins among them. */
const VOICE_CHOOSER = 'agent/src/session/load-voice.ts';

/** Rooms of web/src in the same order. */
const WEB_ROOMS = ['calendar', 'call', 'app', 'operator'];

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
    target: AGENT_ROOMS.filter((room) => room !== 'runtime' && room !== 'session').map(
      (room) => `./agent/src/${room}`,
    ),
    from: './agent/src/runtime/config.ts',
    message: 'Only the wiring reads the configuration: take what you need as an argument.',
  },
  {
    target: './agent/src/embedded',
    from: ['store', 'api', 'session'].map((room) => `./agent/src/${room}`),
    message: 'embedded/ lies beside voice/: it must not import a room above that.',
  },
  {
    target: './agent/src/embedded/calcom',
    from: './agent/src',
    except: ['./embedded/calcom'],
    message: 'embedded/calcom/ stands alone: it imports shared only.',
  },
];

/** Code outside embedded/calcom reaches it over HTTP; tests may start it in their own process. */
const localCalcomZone = {
  target: [
    ...AGENT_ROOMS.map((room) => `./agent/src/${room}`),
    ...['dialogue', 'speech', 'voice.ts', 'local-voice.ts'].map((e) => `./agent/src/embedded/${e}`),
    ...ENTRY_POINTS.map((entry) => `./agent/src/${entry}`),
  ],
  from: './agent/src/embedded/calcom',
  message: 'embedded/calcom/ is reached over HTTP only.',
};

/** The stand-ins can be taken away without a room noticing; tests may use them. */
const embeddedZone = {
  target: [...AGENT_ROOMS, ...ENTRY_POINTS].map((name) => `./agent/src/${name}`),
  from: './agent/src/embedded',
  message: `Only ${VOICE_CHOOSER} imports embedded/, where providers are chosen.`,
};

/** Only integration tests may start the whole stack. */
const stackZone = {
  target: './agent',
  from: './scripts',
  message: 'agent/ does not import scripts/ (integration tests may start the stack).',
};

const webZones = [
  ...roomZones('./web/src', WEB_ROOMS),
  ...roomZones('./web/src/calendar', ['ui', 'steps']),
];

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
  message: 'Only agent/src/runtime/config.ts reads the environment.',
};

const contractOnly = {
  regex: String.raw`^(?!\.{1,2}/|zod/mini$)`,
  message: 'shared/ depends on zod/mini and on nothing else.',
};

const heavyZod = {
  regex: '^zod$',
  message: "Import 'zod/mini': the page carries less with it.",
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
        ...restrictedPaths(base, [...common, localCalcomZone, embeddedZone, stackZone]),
        'import-x/no-cycle': ['error', { ignoreExternal: true }],
        'import-x/no-self-import': 'error',
        ...banned(sharedByName, sharedDeep, noProcessImport),
      },
    },
    {
      files: [VOICE_CHOOSER],
      rules: restrictedPaths(base, [...common, localCalcomZone, stackZone]),
    },
    { files: ['shared/src/**'], rules: banned(contractOnly) },
    { files: ['web/src/**'], rules: banned(sharedByName, sharedDeep, noProcessImport, heavyZod) },
    { files: ['shared/src/**/*.test.ts'], rules: { 'no-restricted-imports': 'off' } },
    { files: TEST_FILES, rules: restrictedPaths(base, [...common, stackZone]) },
    { files: ['**/*.int.test.ts'], rules: restrictedPaths(base, common) },
    { files: ['scripts/**', '*.config.{ts,js}'], rules: banned(sharedByName, sharedDeep) },
  ];
}
