/** Every block of commands on the documentation's site, run as it stands there, in a copy of the repository. */
import { access, mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { startOpenaiDouble } from '../../agent/test/openai/openai-double.ts';
import { partEnvironment } from '../stack/environment.ts';
import { tryPort } from '../stack/ports.ts';
import { ROOT, sitePages, type CodeBlock } from './pages.ts';
import { copyRepository, type RepositoryCopy, type Served } from './repository-copy.ts';

const PATIENCE_MS = 600_000;
const READY = /^In-Call Calendar is ready: (http:\S+)$/m;

/** Pages whose commands other tests run, or that nobody can run here. */
const ELSEWHERE = new Map([
  // Its second command runs this test.
  ['README.md', '.ci/run'],
  // The package has not been published; the packed one is installed in its place.
  ['agent/README.md', 'scripts/package/own-agent.int.test.ts'],
  ['agent/scenarios/README.md', 'scripts/scenarios/play-scenarios.test.ts'],
  ['examples/commonjs/README.md', 'e2e/embed.spec.ts'],
  ['examples/next/README.md', 'e2e/embed.spec.ts'],
  // Wants keys of two vendors: its types are checked, no more.
  ['examples/voice/README.md', 'examples/voice/tsconfig.json'],
]);

const blocks = (await sitePages()).flatMap((page) => page.blocks);
const commands = blocks.filter(({ language }) => language === 'bash');
const notRun = new Set(commands);
const served: Served[] = [];
let copy: RepositoryCopy;

/** The n-th block of a language on a page. */
function block(page: string, index: number, language = 'bash'): string {
  const found = blocks.filter((each) => each.page === page && each.language === language)[index];
  if (found === undefined) throw new Error(`${page} has no block ${index} of ${language}`);
  notRun.delete(found);
  return found.text;
}

const lines = (text: string): string[] => text.split('\n');
/** The commands before the last one, which goes on, and that one. */
const upToServer = (text: string): string => lines(text).slice(0, -1).join('\n');
const server = (text: string): string => lines(text).at(-1) ?? '';

async function serve(...args: Parameters<RepositoryCopy['serve']>): Promise<Served> {
  const running = await copy.serve(...args);
  served.push(running);
  return running;
}

async function freePort(): Promise<string> {
  return String((await tryPort(0)) ?? 0);
}

const environment = (given: Record<string, string> = {}): NodeJS.ProcessEnv =>
  partEnvironment(process.env, given);

beforeAll(async () => {
  copy = await copyRepository();
}, PATIENCE_MS);
afterAll(async () => {
  await Promise.all(served.map((running) => running.stop()));
  await copy.remove();
}, PATIENCE_MS);

describe('the commands of the documentation', { timeout: PATIENCE_MS }, () => {
  it('make the package of the page, install it in somebody’s project, and start what it needs', async () => {
    const project = join(copy.folder, 'somebody');
    const inProject = (text: string): string => text.replaceAll('/tmp', project);
    await mkdir(project);
    await copy.run(inProject(block('docs/embed.md', 0)));
    await writeFile(join(project, 'package.json'), '{"private":true,"type":"module"}');
    await copy.run(`cd ${project}\n${inProject(block('docs/embed.md', 1))}`);
    const installed = join(project, 'node_modules/@in-call-calendar/web');
    expect(await readdir(installed)).toContain('package.json');

    const running = await serve(block('docs/embed.md', 2), READY, environment());
    expect((await fetch(running.found)).status).toBe(200);
    await running.stop();
  });

  it('serve the API to owners, and make their first agent', async () => {
    const [port, calendarPort] = [await freePort(), await freePort()];
    const withServer = block('docs/http-api.md', 0);
    const printed = await copy.run(`${upToServer(withServer)}\nenv -0`, environment());
    const exported = Object.fromEntries(
      printed.split('\0').map((line) => [line.split('=')[0] ?? '', line.replace(/^[^=]*=/s, '')]),
    );
    const env = {
      ...exported,
      PORT: port,
      LIVEKIT_URL: 'ws://127.0.0.1:7880',
      LIVEKIT_API_KEY: 'devkey',
      LIVEKIT_API_SECRET: 'a secret of a test, long enough for it',
      CAL_API_KEY: 'cal_local',
      CAL_API_URL: `http://127.0.0.1:${calendarPort}/v2`,
    };
    const provider = block('agent/src/embedded/calcom/README.md', 0);
    const calendar = await serve(
      provider.replaceAll('5555', calendarPort),
      /local-calcom: http/,
      environment(),
    );
    const running = await serve(server(withServer), /listening/, env);
    const answer = await copy.run(block('docs/http-api.md', 1).replaceAll('8080', port), env);
    const made = z.object({ data: z.object({ agent: z.object({ name: z.string() }) }) });
    expect(made.parse(JSON.parse(answer)).data.agent.name).toBe('Reception');
    await Promise.all([running, calendar].map((each) => each.stop()));
  });

  it('check a voice of one’s own, and start with it', async () => {
    const double = await startOpenaiDouble();
    const env = environment({ OPENAI_BASE_URL: double.baseUrl, MY_MODELS_KEY: double.apiKey });
    await writeFile(join(copy.folder, 'my-voice.ts'), block('docs/own-voice.md', 0, 'ts'));
    const withStart = block('docs/own-voice.md', 0);
    // The double has no realtime socket, by which this recogniser hears: the command says so, and ends by itself.
    const report = await copy.run(`${upToServer(withStart)} || true`, env);
    for (const line of ['ok    model', 'ok    tool', 'FIX   hearing', 'ok    speaking'])
      expect(report).toContain(line);
    const running = await serve(server(withStart), READY, env);
    await running.stop();
    await double.close();
  });

  it('make a call without a microphone', async () => {
    const printed = await copy.run(block('docs/try-a-call.md', 0), environment());
    const [own, said] = lines(printed).filter((line) => line.startsWith('{'));
    expect(JSON.parse(own ?? '')).toMatchObject({ ok: true, bookings_upstream: 1 });
    expect(JSON.parse(said ?? '')).toMatchObject({ ok: true, turns: [{}, {}, {}] });
  });

  it('change the double of the OpenAI API while it runs', async () => {
    const double = await startOpenaiDouble();
    const { host } = new URL(double.baseUrl);
    const changes = block('agent/test/openai/README.md', 0).replaceAll('127.0.0.1:8090', host);
    const quiet = changes.replaceAll('curl', 'curl --fail --silent --show-error');
    await expect(copy.run(quiet, environment())).resolves.toBeDefined();
    await double.close();
  });

  it('have all been run, here or by a test that there is', async () => {
    const left = [...notRun].filter(({ page }) => !ELSEWHERE.has(page));
    expect(left.map(({ page, text }: CodeBlock) => `${page}: ${text}`)).toEqual([]);
    for (const file of ELSEWHERE.values()) await access(join(ROOT, file));
  });
});
