/** Whether the voice that is configured can be had, asked before a caller is met. */
import { loadVoiceModule, VoiceModuleError } from '../module/load-voice-module.ts';
import type { VoiceSurroundings } from '../module/custom-voice.ts';
import type { VoiceChoice } from '../../runtime/voice-choice.ts';
import { judge } from './judge.ts';
import { livekitProbes } from './livekit-probes.ts';
import { openaiProbes, type NamedProbe } from './openai-probes.ts';
import type { Problem } from './problem.ts';
import { sendProbe } from './probe.ts';

/** Probes run side by side: this is how long all of it may take, in ms. */
const TIMEOUT_MS = 8_000;

export interface VoiceCheckDeps {
  surroundings: VoiceSurroundings;
  fetch?: typeof globalThis.fetch;
  timeoutMs?: number;
}

/**
 * Checks keys, models, voice and servers with one small request each, or that a module makes a voice. Each problem
 * once. Never rejects, and never takes longer than `timeoutMs`.
 */
export async function checkVoiceAccess(
  choice: VoiceChoice,
  { surroundings, fetch = globalThis.fetch, timeoutMs = TIMEOUT_MS }: VoiceCheckDeps,
): Promise<Problem[]> {
  const signal = AbortSignal.timeout(timeoutMs);
  switch (choice.provider) {
    case 'embedded':
      return embeddedProblems(surroundings);
    case 'openai':
      return probeAll(openaiProbes(choice.openai), fetch, signal);
    case 'livekit':
      return probeAll(await livekitProbes(choice.livekit), fetch, signal);
    case 'module':
      return moduleProblems(choice.path, surroundings, signal);
  }
}

async function probeAll(
  probes: readonly NamedProbe[],
  fetch: typeof globalThis.fetch,
  signal: AbortSignal,
): Promise<Problem[]> {
  const problems = await Promise.all(
    probes.map(async ({ probe, probed }) => judge(probed, await sendProbe(probe, fetch, signal))),
  );
  const found = problems.filter((problem) => problem !== null);
  // One key or server for three models is one thing to fix; an error says more about it than a warning.
  const ordered = [...found.filter(isWarning), ...found.filter((problem) => !isWarning(problem))];
  return [...new Map(ordered.map((problem) => [problem.variable, problem])).values()];
}

function isWarning({ severity }: Problem): boolean {
  return severity === 'warning';
}

function embeddedProblems({ language }: VoiceSurroundings): Problem[] {
  if (language === 'en') return [];
  return [
    {
      variable: 'AGENT_LANGUAGE',
      message: 'the embedded voice hears, understands and speaks English only',
      fix: 'set another VOICE_PROVIDER for other languages',
      severity: 'warning',
    },
  ];
}

async function moduleProblems(
  path: string,
  surroundings: VoiceSurroundings,
  signal: AbortSignal,
): Promise<Problem[]> {
  const late = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => {
      reject(new VoiceModuleError('its createVoice takes too long'));
    });
  });
  try {
    const voice = await Promise.race([loadVoiceModule(path, surroundings), late]);
    await Promise.race([voice.close?.(), late]);
    return [];
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const fix = 'correct the module; examples/voice has one that works';
    return [{ variable: 'VOICE_MODULE', message, fix, severity: 'error' }];
  }
}
