import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { initializeLogger } from '@livekit/agents';
import type { Config } from '../../agent/src/runtime/config.ts';
import type { EventType } from '../../agent/src/scheduling/scheduler.ts';
import { loadVoice } from '../../agent/src/session/load-voice.ts';
import { speechEngine } from '../../agent/src/embedded/speech/index.ts';
import type { ModelEndpoint, VoiceChoice } from '../../agent/src/runtime/voice-choice.ts';
import { VoiceModuleError } from '../../agent/src/voice/module/load-voice-module.ts';
import type { VoiceModels } from '../../agent/src/voice/voice-models.ts';
import { explainError, type StepVariables } from './explain-error.ts';
import {
  StepFailure,
  toLines,
  type StepFinding,
  type StepName,
  type VoiceReport,
} from './findings.ts';
import { chatModel, checkModel, checkToolCall } from './model-steps.ts';
import { readVoiceSettings } from './settings-step.ts';
import {
  checkHearing,
  checkSpeaking,
  recogniser,
  spokenSample,
  synthesizer,
} from './speech-steps.ts';

export interface CheckVoiceIo {
  args: readonly string[];
  env: Readonly<Record<string, string | undefined>>;
  print: (line: string) => void;
  /** Milliseconds on a clock that only goes forward. */
  now: () => number;
}

/** What a call would be about; only the embedded recogniser wants to know it. */
const EVENT: EventType = {
  id: 1,
  slug: 'consultation',
  title: 'Consultation',
  description: '',
  durationMinutes: 30,
  hostName: 'Robin Hale',
  hostZone: 'America/New_York',
  needsConfirmation: false,
  price: 0,
  bookingUrl: '',
  fields: [],
};

/** Tests the voice provider and prints what to fix. Returns the exit code: 0 when calls can be held with it, else 1. */
export async function checkVoice({ args, env, print, now }: CheckVoiceIo): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: { json: { type: 'boolean', default: false } },
  });
  const onStep = (finding: StepFinding): void => {
    if (!values.json) for (const line of toLines(finding)) print(line);
  };
  const report = await runSteps(env, now, onStep);
  if (values.json) print(JSON.stringify(report));
  return report.ok ? 0 : 1;
}

async function runSteps(
  env: CheckVoiceIo['env'],
  now: () => number,
  onStep: (finding: StepFinding) => void,
): Promise<VoiceReport> {
  const steps: StepFinding[] = [];
  const add = (finding: StepFinding): void => {
    steps.push(finding);
    onStep(finding);
  };
  const attempt = async (
    step: StepName,
    variables: StepVariables,
    run: () => Promise<StepFinding>,
  ): Promise<boolean> => {
    const finding = await Promise.resolve()
      .then(run)
      .catch((error: unknown): StepFinding => {
        const { code, message, advice } = explainError(error, variables);
        return { step, status: 'failed', code, message, advice };
      });
    add(finding);
    return finding.status === 'ok';
  };

  let settings: Pick<Config, 'voice' | 'agent'> | undefined;
  const dir = mkdtempSync(join(tmpdir(), 'check-voice-'));
  try {
    let models: VoiceModels | undefined;
    await attempt('settings', NO_VARIABLES, async () => {
      settings = readVoiceSettings(env);
      models = await makeModels(settings, dir);
      const message = `The provider is ${settings.voice.provider}.`;
      return { step: 'settings', status: 'ok', message };
    });
    if (settings && models) {
      await checkLanguageModel(settings.voice, models, { attempt, add, now });
      await checkSpeech(settings.voice, models, { attempt, add, now });
      await models.close();
    }
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
  return {
    ok: steps.every(({ status }) => status !== 'failed'),
    provider: settings?.voice.provider ?? null,
    steps,
  };
}

interface Steps {
  attempt: (
    step: StepName,
    variables: StepVariables,
    run: () => Promise<StepFinding>,
  ) => Promise<boolean>;
  add: (finding: StepFinding) => void;
  now: () => number;
}

/**
 * @param dir for files that a provider makes
 * @throws StepFailure where a module of the operator's own cannot be used
 */
async function makeModels(
  { voice, agent }: Pick<Config, 'voice' | 'agent'>,
  dir: string,
): Promise<VoiceModels> {
  initializeLogger({ pretty: false, level: 'silent' });
  const log = { info: () => undefined, warn: () => undefined };
  const noCall = (): never => {
    throw new Error('there is no call');
  };
  try {
    const { language } = agent;
    const createModels = await loadVoice(voice, { language, event: EVENT, dir, log });
    return createModels(noCall);
  } catch (error) {
    if (!(error instanceof VoiceModuleError)) throw error;
    throw new StepFailure(
      'module_unusable',
      `VOICE_MODULE: ${error.message}.`,
      'It must name a file that exports createVoice(surroundings); examples/voice is one that works.',
    );
  }
}

async function checkLanguageModel(
  choice: VoiceChoice,
  models: VoiceModels,
  { attempt, add, now }: Steps,
): Promise<void> {
  if (choice.provider === 'embedded') {
    const message =
      'The embedded dialogue is a stand-in made of rules, for trying without a key; there is no language model to test.';
    add({ step: 'model', status: 'skipped', message });
    add({ step: 'tool', status: 'skipped', message: 'The stand-in calls tools by its rules.' });
    return;
  }
  const model = chatModel(models.llm);
  if (model === null) {
    const message = 'A realtime model cannot be asked outside a call.';
    add({ step: 'model', status: 'skipped', message });
    add({ step: 'tool', status: 'skipped', message });
    return;
  }
  const variables = variablesOf(choice, 'llm');
  const name = model.model;
  const answers = await attempt('model', variables, async () => {
    const { firstMs } = await checkModel(model, now);
    return { step: 'model', status: 'ok', message: `${name} answers.`, ms: firstMs };
  });
  if (!answers) {
    add({ step: 'tool', status: 'skipped', message: 'The model has to answer first.' });
    return;
  }
  await attempt('tool', variables, async () => {
    const { firstMs } = await checkToolCall(model, now);
    return { step: 'tool', status: 'ok', message: `${name} calls a tool.`, ms: firstMs };
  });
}

async function checkSpeech(
  choice: VoiceChoice,
  models: VoiceModels,
  { attempt, add, now }: Steps,
): Promise<void> {
  const { stt: hearing, tts: speaking } = models;
  if (hearing === undefined && chatModel(models.llm) === null) {
    const message = 'A realtime model hears by itself, which only a call can test.';
    add({ step: 'hearing', status: 'skipped', message });
  } else
    await attempt('hearing', variablesOf(choice, 'stt'), async () => {
      if (hearing === undefined) return noRecogniser();
      const { heard, ms } = await checkHearing(recogniser(hearing), await spokenSample(), now);
      return { step: 'hearing', status: 'ok', message: `A sentence was heard as "${heard}".`, ms };
    });
  await attempt('speaking', variablesOf(choice, 'tts'), async () => {
    const { firstMs, seconds } = await checkSpeaking(synthesizer(speaking), now);
    const message = `${seconds.toFixed(1)} s of speech came out.`;
    return { step: 'speaking', status: 'ok', message, ms: firstMs };
  });
}

async function noRecogniser(): Promise<StepFinding> {
  const engine = await speechEngine();
  return {
    step: 'hearing',
    status: 'failed',
    code: 'no_recogniser',
    message: engine.available ? 'Nothing recognises speech.' : `${engine.reason}.`,
    advice: engine.available
      ? 'Callers have to type.'
      : `Callers have to type until it is there: ${engine.install}`,
  };
}

/** Before the settings are read there is none to name; a failure there names its own. */
const NO_VARIABLES: StepVariables = { key: '', model: '', address: '' };
const MODULE_VARIABLES = { key: 'VOICE_MODULE', model: 'VOICE_MODULE', address: 'VOICE_MODULE' };

function variablesOf(choice: VoiceChoice, part: 'llm' | 'stt' | 'tts'): StepVariables {
  switch (choice.provider) {
    case 'openai': {
      const { variables }: ModelEndpoint = choice.openai[part];
      return {
        key: variables.apiKey,
        model: variables.model,
        address: variables.baseUrl,
        ...(part === 'tts' && { voice: 'OPENAI_TTS_VOICE' }),
      };
    }
    case 'livekit':
      return {
        key: 'LIVEKIT_API_KEY and LIVEKIT_API_SECRET',
        model: `LIVEKIT_${part.toUpperCase()}_MODEL`,
        address: 'LIVEKIT_URL',
        ...(part === 'tts' && { voice: 'LIVEKIT_TTS_VOICE' }),
      };
    case 'module':
    case 'embedded':
      return MODULE_VARIABLES;
  }
}
