/** How the agent's voice is doing, as the agent publishes it and the page reads it. */
import { z } from 'zod/mini';

/** Participant attribute with the state of the agent's voice; see {@link formatVoiceStatus}. */
export const VOICE_STATUS_ATTRIBUTE = 'voice.status';

/** What can fail: the language model, the recogniser, the voice. */
export const voicePartSchema = z.enum(['answering', 'hearing', 'speaking']);
export type VoicePart = z.infer<typeof voicePartSchema>;

/** `troubled`: it failed, and is tried again at the next turn. `down`: it has failed several times in a row. */
export type VoiceStatus = { level: 'ok' } | { level: 'troubled' | 'down'; part: VoicePart };

export const VOICE_OK: VoiceStatus = { level: 'ok' };

/** The attribute's value: `ok`, `troubled:answering`, `down:speaking`. */
export function formatVoiceStatus(status: VoiceStatus): string {
  return status.level === 'ok' ? 'ok' : `${status.level}:${status.part}`;
}

/** Reads the attribute. Anything unknown, or no value, is taken as `ok`: an older agent does not publish it. */
export function parseVoiceStatus(value: string | undefined): VoiceStatus {
  const [level, name] = value?.split(':') ?? [];
  const part = voicePartSchema.safeParse(name);
  if ((level !== 'troubled' && level !== 'down') || !part.success) return VOICE_OK;
  return { level, part: part.data };
}
