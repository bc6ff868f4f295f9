/** `npm run scenarios`: plays scenarios against a language model and says which fail, and why. */
import { parseArgs } from 'node:util';
import { chooseVoice, NoModelError, PROVIDERS } from './choose-voice.ts';
import { ScenarioFileError, type Scenario } from './read-scenarios.ts';
import { runScenario, type Verdict } from './run-scenario.ts';
import { loadScenarios } from './scenario-files.ts';
import type { ScenarioVoice } from './scenario-voice.ts';

export interface PlayScenariosIo {
  args: readonly string[];
  env: Readonly<Record<string, string | undefined>>;
  /** Of the repository. */
  root: string;
  print: (line: string) => void;
  /** For what is not the result: progress and errors. */
  printError: (line: string) => void;
}

/** Scenarios at once: more of them would only wait for the machine, or for the limits of a model. */
const AT_ONCE = { embedded: 4, model: 2 };
const MARKS: Readonly<Record<Verdict['outcome'], string>> = {
  passed: 'ok',
  failed: 'FAIL',
  known: 'known',
};

/**
 * Returns the exit code: 0 when all passed, 1 when some failed, 2 when nothing could be played.
 */
export async function playScenarios(io: PlayScenariosIo): Promise<number> {
  try {
    const { values } = parseArgs({
      args: [...io.args],
      options: {
        provider: { type: 'string', default: 'embedded' },
        file: { type: 'string' },
        json: { type: 'boolean', default: false },
      },
    });
    const report = values.json ? io.printError : io.print;
    const provider = PROVIDERS.find((name) => name === values.provider);
    if (!provider) {
      throw new ScenarioFileError(`--provider takes one of: ${PROVIDERS.join(', ')}`);
    }
    const scenarios = await loadScenarios(io.root, values.file);
    const voice = chooseVoice(provider, io.env, {
      info: () => undefined,
      warn: (_, message) => {
        report(message);
      },
    });
    report(`${scenarios.length} scenarios with ${voice.name}`);
    const outcomes = await playAll(scenarios, voice, report);
    const count = (outcome: Verdict['outcome']): number =>
      outcomes.filter((each) => each === outcome).length;
    const figures = {
      scenarios: scenarios.length,
      passed: count('passed'),
      failed: count('failed'),
      skipped: count('known'),
    };
    if (values.json) io.print(JSON.stringify(figures));
    else {
      io.print(
        `${figures.passed} passed, ${figures.failed} failed, ${figures.skipped} known to fail`,
      );
    }
    return figures.failed === 0 ? 0 : 1;
  } catch (error) {
    if (!(error instanceof NoModelError || error instanceof ScenarioFileError || isIo(error))) {
      throw error;
    }
    io.printError(error.message);
    return 2;
  }
}

async function playAll(
  scenarios: readonly Scenario[],
  voice: ScenarioVoice,
  report: (line: string) => void,
): Promise<Verdict['outcome'][]> {
  const waiting = [...scenarios];
  const outcomes: Verdict['outcome'][] = [];
  async function work(): Promise<void> {
    for (;;) {
      const scenario = waiting.shift();
      if (!scenario) return;
      const { outcome, problems, transcript } = await runScenario(scenario, voice);
      outcomes.push(outcome);
      report(`${MARKS[outcome].padEnd(5)} ${scenario.file}: ${scenario.label}`);
      if (outcome !== 'failed') continue;
      for (const problem of problems) report(`      ${problem}`);
      report(transcript);
    }
  }
  const workers = voice.isEmbedded ? AT_ONCE.embedded : AT_ONCE.model;
  await Promise.all(Array.from({ length: workers }, work));
  return outcomes;
}

/** What a wrong option or a missing file comes to: said without a stack. */
function isIo(error: unknown): error is Error {
  return (
    error instanceof Error &&
    'code' in error &&
    (error.code === 'ENOENT' || String(error.code).startsWith('ERR_PARSE_ARGS'))
  );
}
