/** Plays one scenario and grades it. */
import { falseClaims } from './claims.ts';
import { gradeCalendar } from './grade-calendar.ts';
import { gradeScreen, gradeWords } from './grade-screen.ts';
import { playTurn } from './play-turn.ts';
import type { ProviderState } from './provider-state.ts';
import type { Scenario } from './read-scenarios.ts';
import type { Turn, TurnExpectation } from './scenario-schema.ts';
import type { ScenarioVoice } from './scenario-voice.ts';
import { createScenarioTime } from './scenario-time.ts';
import { startCall, type ScenarioCall } from './start-call.ts';
import { startProvider, type ScenarioProvider } from './start-provider.ts';
import { transcriptText } from './transcript.ts';

export interface Verdict {
  /** `known`: failed, as the scenario says it does with the embedded dialogue. */
  outcome: 'passed' | 'failed' | 'known';
  /** What was not as expected; empty where all was. */
  problems: string[];
  transcript: string;
}

/**
 * Plays a scenario from the greeting to the end of the call. Never rejects: what goes wrong is a problem like any other.
 * A scenario that is marked as known to fail is failed where it passes, so that the mark is taken away.
 */
export async function runScenario(scenario: Scenario, voice: ScenarioVoice): Promise<Verdict> {
  const { problems, transcript } = await played(scenario, voice);
  const outcome = problems.length === 0 ? 'passed' : 'failed';
  if (scenario.known === undefined || !voice.isEmbedded) return { outcome, problems, transcript };
  if (outcome === 'failed') return { outcome: 'known', problems, transcript };
  const outdated = `passes, though it is marked as known to fail: "${scenario.known}"; remove the mark`;
  return { outcome: 'failed', problems: [outdated], transcript };
}

async function played(
  scenario: Scenario,
  voice: ScenarioVoice,
): Promise<Pick<Verdict, 'problems' | 'transcript'>> {
  const problems: string[] = [];
  const time = createScenarioTime(scenario.now);
  let provider: ScenarioProvider | null = null;
  let call: ScenarioCall | null = null;
  let timer: NodeJS.Timeout | undefined;
  const inTime = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`took longer than ${voice.timeoutMs} ms`));
    }, voice.timeoutMs);
  });
  // It may run out while nobody waits for it.
  inTime.catch(() => undefined);
  try {
    provider = await startProvider(scenario, time.now);
    call = await Promise.race([startCall(scenario, voice, { provider, time }), inTime]);
    await Promise.race([play(call, scenario, voice, problems), inTime]);
  } catch (error) {
    problems.push(`failed: ${error instanceof Error ? error.message : String(error)}`);
  } finally {
    problems.push(...new Set(call?.errors));
    clearTimeout(timer);
    await call?.hangUp();
    await provider?.close();
  }
  return { problems, transcript: transcriptText(call?.transcript ?? []) };
}

async function play(
  call: ScenarioCall,
  scenario: Scenario,
  voice: ScenarioVoice,
  problems: string[],
): Promise<void> {
  const { expect, zone } = scenario;
  const before = call.provider.state();
  let attempts = 0;
  const player = {
    call,
    scenario,
    voice,
    newAttempt: () => `scenario-${(attempts += 1)}`,
  };
  for (const [index, turn] of scenario.turns.entries()) {
    call.beginTurn(index);
    const refused = await playTurn(turn, player);
    const expected = turn.expect ?? {};
    const found = [
      ...(refused === (expected.refused ?? null)
        ? []
        : [`refused: expected ${expected.refused ?? 'no refusal'}, it was ${String(refused)}`]),
      ...(isSpoken(turn) && !call.said.some((each) => each.turn === index)
        ? ['the caller was not answered']
        : []),
      ...(voice.isEmbedded ? gradeTurn(call, index, expected, zone) : []),
    ];
    problems.push(...found.map((problem) => `turn ${index + 1}: ${problem}`));
  }
  const view = call.view();
  const atEnd = call.provider.state();
  await call.hangUp();
  const said = call.said.map(({ text }) => text);
  const { called = [], 'never called': never = [] } = expect.tools ?? {};
  problems.push(
    ...gradeCalendar(expect.calendar, {
      before,
      atEnd,
      after: call.provider.state(),
      others: call.provider.others,
      zone,
    }),
    ...(expect.screen ? gradeScreen(expect.screen, view, zone) : []),
    ...gradeWords(expect, said, voice.isEmbedded),
    ...called
      .filter((tool) => !call.toolsCalled.includes(tool))
      .map((tool) => `tools: ${tool} was not called`),
    ...never
      .filter((tool) => call.toolsCalled.includes(tool))
      .map((tool) => `tools: ${tool} was called`),
    ...claimsIn(call, before),
  );
}

/** Whether the caller says something alone; what others do at the same moment may take its answer's place. */
function isSpoken({ say, type }: Turn): boolean {
  return say !== undefined || typeof type === 'string';
}

function gradeTurn(
  call: ScenarioCall,
  index: number,
  expected: TurnExpectation,
  zone: string,
): string[] {
  const said = call.said.filter(({ turn }) => turn === index).map(({ text }) => text);
  return [
    ...(expected.screen ? gradeScreen(expected.screen, call.view(), zone) : []),
    ...gradeWords(expected, said, true),
  ];
}

function claimsIn(call: ScenarioCall, before: ProviderState): string[] {
  return call.said.flatMap(({ text, provider, view: { zones } }) =>
    falseClaims(text, { provider, before, zones: [zones.shown, zones.caller, zones.host] }),
  );
}
