import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { llm, stt, tts } from '@livekit/agents';
import { z } from 'zod';
import { AUDIO_OUT_REFUSAL } from '../../runtime/audio-out-refusal.ts';
import { allowTypescript } from '../../runtime/load-typescript.ts';
import type { VoiceModels } from '../voice-models.ts';
import type { CustomVoice, VoiceSurroundings } from './custom-voice.ts';

/** A voice module that cannot be used. The message says why, for the operator. */
export class VoiceModuleError extends Error {
  override readonly name = 'VoiceModuleError';
}

const isFunction = (value: unknown): boolean => typeof value === 'function';

const packageSchema = z.object({ type: z.string().optional() });

const moduleSchema = z.looseObject({
  createVoice: z.custom<(surroundings: VoiceSurroundings) => unknown>(isFunction),
});

// Instances, because the session tells models apart by their class.
const voiceSchema: z.ZodType<CustomVoice> = z.object({
  llm: z
    .union([z.instanceof(llm.LLM), z.instanceof(llm.RealtimeModel)], {
      error: 'is no LLM or RealtimeModel of the installed @livekit/agents',
    })
    .refine((model) => !speaksByItself(model), AUDIO_OUT_REFUSAL),
  stt: z.instanceof(stt.STT, { error: 'is no STT of the installed @livekit/agents' }).optional(),
  tts: z.instanceof(tts.TTS, { error: 'is no TTS of the installed @livekit/agents' }),
  turnHandling: z
    .custom<VoiceModels['turnHandling']>((value) => typeof value === 'object' && value !== null, {
      error: 'is no object',
    })
    .optional(),
  close: z.custom<() => Promise<void> | void>(isFunction, { error: 'is no function' }).optional(),
});

/**
 * Loads a voice module and has it make its voice.
 *
 * @param path absolute path of the module
 * @throws VoiceModuleError where the file, its export or what that returns cannot be used
 */
export async function loadVoiceModule(
  path: string,
  surroundings: VoiceSurroundings,
): Promise<CustomVoice> {
  if (!existsSync(path)) throw new VoiceModuleError(`there is no file ${path}`);
  if (path.endsWith('.ts') && !isEsm(path)) {
    throw new VoiceModuleError(
      `${path} would be loaded as CommonJS, with classes of its own: name it .mts, or put a package.json with "type": "module" beside it`,
    );
  }
  const exported = await attempt(`${path} does not load`, async () => {
    if (/\.m?ts$/.test(path)) await allowTypescript();
    return import(pathToFileURL(path).href);
  });
  const module = moduleSchema.safeParse(exported);
  if (!module.success) {
    const names = z.looseObject({}).safeParse(exported).data;
    const found = Object.keys(names ?? {}).join(', ') || 'nothing';
    throw new VoiceModuleError(
      `${path} exports no function createVoice (what it exports: ${found})`,
    );
  }
  const { createVoice } = module.data;
  const made = await attempt('its createVoice failed', () => createVoice(surroundings));
  const voice = voiceSchema.safeParse(made);
  if (voice.success) return voice.data;
  const wrong = voice.error.issues.map(({ path, message }) => [...path, message].join(' '));
  throw new VoiceModuleError(`what its createVoice returns cannot be used: ${wrong.join('; ')}`);
}

/** Whether Node takes a TypeScript file for an ES module: by the package.json that is nearest to it. */
function isEsm(path: string): boolean {
  const folder = dirname(path);
  const file = join(folder, 'package.json');
  if (existsSync(file)) {
    const { type } = packageSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
    return type === 'module';
  }
  return dirname(folder) !== folder && isEsm(folder);
}

/** @throws VoiceModuleError that begins with `what`, where the action fails */
async function attempt(what: string, action: () => unknown): Promise<unknown> {
  try {
    return await action();
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    throw new VoiceModuleError(`${what}: ${message}`, { cause });
  }
}

/** Whether a model makes audio, or talks whenever it likes, and so passes no guard. */
function speaksByItself(model: llm.LLM | llm.RealtimeModel): boolean {
  if (model instanceof llm.LLM) return false;
  return model.capabilities.audioOutput || model.capabilities.supportsOverlappingSpeech === true;
}
