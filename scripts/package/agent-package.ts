/** Makes the package of the agent's side: modules of its public entries, one declaration file each, and its manifest. */
import { copyFile, writeFile } from 'node:fs/promises';
import { isBuiltin } from 'node:module';
import { join, relative } from 'node:path';
import { build, type Rolldown } from 'vite';
import agent from '../../agent/package.json' with { type: 'json' };
import { PEERS } from '../../agent/src/package/check-peers.ts';
import { libraryTypes } from '../../web/build/library-types.ts';

const ROOT = join(import.meta.dirname, '../..');
const AGENT = join(ROOT, 'agent');
/** What is the package's own: everything else is imported from where it is installed. */
const OURS = /^(?:\.{1,2}\/|\/|\0|@in-call-calendar\/shared$)/;

/** Public entries by the name under which they are imported. */
export const ENTRIES = { '.': 'index', './testing': 'testing' } as const;

/** The committed declarations of the package: whoever changes them sees it in review. */
export const API_FILE = join(AGENT, 'api.d.ts');

export interface AgentPackage {
  /** Sources of this repository that are in it, relative to its root. */
  sources: string[];
  /** Names of the packages that it imports. */
  imports: string[];
}

/** Returns the declarations of an entry, as the sources have them. */
export function declarations(entry: string): Promise<string> {
  return libraryTypes(join(AGENT, 'tsconfig.json'), join(AGENT, 'src/package', `${entry}.ts`));
}

/** Makes the package in a folder, which is emptied before. `npm pack` and `npm publish` take it as it is. */
export async function buildAgentPackage(folder: string): Promise<AgentPackage> {
  const chunks = await bundle(folder);
  for (const entry of Object.values(ENTRIES)) {
    await writeFile(join(folder, `${entry}.d.ts`), await declarations(entry));
  }
  const local = new Set(chunks.map(({ fileName }) => fileName));
  const imported = chunks
    .flatMap((chunk) => [...chunk.imports, ...chunk.dynamicImports])
    .filter((name) => !local.has(name) && !isBuiltin(name))
    .map(packageName);
  const imports = [...new Set(imported)].sort();
  await writeFile(join(folder, 'package.json'), JSON.stringify(manifestFor(imports), null, 2));
  await copyFile(join(AGENT, 'README.md'), join(folder, 'README.md'));
  await copyFile(join(ROOT, 'LICENSE'), join(folder, 'LICENSE'));
  return {
    sources: chunks
      .flatMap((chunk) => Object.keys(chunk.modules))
      .map((file) => relative(ROOT, file)),
    imports,
  };
}

async function bundle(folder: string): Promise<Rolldown.OutputChunk[]> {
  const entry = Object.fromEntries(
    Object.values(ENTRIES).map((name) => [name, join(AGENT, 'src/package', `${name}.ts`)]),
  );
  const result = await build({
    configFile: false,
    root: AGENT,
    logLevel: 'warn',
    publicDir: false,
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: 'node20',
      minify: false,
      sourcemap: false,
      lib: { entry, formats: ['es'] },
      rolldownOptions: {
        external: (id) => !OURS.test(id),
        output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' },
      },
    },
  });
  return [result]
    .flat()
    .flatMap((each) => ('output' in each ? each.output : []))
    .filter((each) => each.type === 'chunk');
}

/** Dependencies are what the modules import; in the repository the same manifest serves worker and server as well. */
function manifestFor(imports: readonly string[]): object {
  const known: Record<string, string> = agent.dependencies;
  const peers = Object.entries(PEERS).map(
    ([name, { from, below }]) => [name, `>=${from} <${below}`] as const,
  );
  const dependencies = imports
    .filter((name) => !Object.hasOwn(PEERS, name))
    .map((name) => {
      const version = known[name];
      if (version === undefined) throw new Error(`${name} is no dependency of agent/package.json`);
      return [name, `^${version}`] as const;
    });
  return {
    name: agent.name,
    version: agent.version,
    description:
      'A calendar for the callers of a LiveKit agent: tools, screen, truth guard, Cal.com.',
    license: 'MIT',
    type: 'module',
    engines: { node: '>=20.19' },
    sideEffects: false,
    exports: {
      ...Object.fromEntries(
        Object.entries(ENTRIES).map(([name, file]) => [
          name,
          { types: `./${file}.d.ts`, default: `./${file}.js` },
        ]),
      ),
      './package.json': './package.json',
    },
    dependencies: Object.fromEntries(dependencies),
    peerDependencies: Object.fromEntries(peers),
  };
}

function packageName(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}
