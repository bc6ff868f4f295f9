import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { playScenarios } from './play-scenarios.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const SCENARIOS = `
name: Of a test
now: 2026-11-23T15:05:00Z
scenarios:
  - label: opens the calendar
    instructions: You open the calendar.
    agent_expectations: Says so.
    turns: [{ tap: { open: true } }]
    expect: { calendar: { bookings: [] }, screen: { step: choosing } }
  - label: expects too much
    instructions: You open the calendar.
    agent_expectations: Says so.
    turns: [{ tap: { open: true } }]
    expect: { calendar: { bookings: [] }, screen: { step: booked } }
  - label: expects too much, as is known
    known: Nobody books anything.
    instructions: You open the calendar.
    agent_expectations: Says so.
    turns: [{ tap: { open: true } }]
    expect: { calendar: { bookings: [] }, screen: { step: booked } }
`;

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scenarios-'));
  file = join(folder, 'test.yaml');
  await writeFile(file, SCENARIOS);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function run(
  args: string[],
  env: Record<string, string> = {},
): Promise<{ code: number; out: string[]; err: string }> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await playScenarios({
    args,
    env,
    root: ROOT,
    print: (line) => out.push(line),
    printError: (line) => err.push(line),
  });
  return { code, out, err: err.join('\n') };
}

describe('npm run scenarios', () => {
  it('prints one JSON line, and the transcript of each failure beside it', async () => {
    const { code, out, err } = await run(['--json', '--file', file]);
    expect(out).toEqual(['{"scenarios":3,"passed":1,"failed":1,"skipped":1}']);
    expect(code).toBe(1);
    expect(err).toContain('FAIL  test.yaml: expects too much');
    expect(err).toContain('screen.step: expected "booked", it is "choosing"');
    expect(err).toContain('taps {"open":true}');
  });

  it('prints progress and a last line with the figures without --json', async () => {
    const { out } = await run(['--file', file]);
    expect(out[0]).toBe('3 scenarios with embedded');
    expect(out).toContain('ok    test.yaml: opens the calendar');
    expect(out.at(-1)).toBe('1 passed, 1 failed, 1 known to fail');
  });

  it('ends with 0 where all pass', async () => {
    await writeFile(file, SCENARIOS.split('  - label: expects too much')[0] ?? '');
    expect((await run(['--json', '--file', file])).code).toBe(0);
  });

  it.each([
    [['--provider', 'openai'], {}, 'OPENAI_API_KEY'],
    [['--provider', 'configured'], {}, 'VOICE_PROVIDER'],
    [['--provider', 'configured'], { VOICE_PROVIDER: 'embedded' }, 'VOICE_PROVIDER'],
    [['--provider', 'livekit'], { LIVEKIT_API_KEY: 'key' }, 'LIVEKIT_API_SECRET'],
    [['--provider', 'nobody'], {}, '--provider takes one of'],
    [['--file', 'nowhere.yaml'], {}, 'nowhere.yaml'],
    [['--what'], {}, '--what'],
  ])('ends with 2 and names what is missing: %j', async (args, env, word) => {
    const { code, out, err } = await run(args, env);
    expect(code).toBe(2);
    expect(err).toContain(word);
    expect(out).toEqual([]);
  });

  it('ends with 2 and names the field of a broken file', async () => {
    await writeFile(file, SCENARIOS.replace('tap: { open: true }', 'tap: { poke: true }'));
    const { code, err } = await run(['--file', file]);
    expect(code).toBe(2);
    expect(err).toContain('test.yaml:8: scenarios[0].turns[0].tap.poke: there is no such field');
  });
});
