/** Counts what fails in a row, part by part, and says how the voice is doing as a whole. Pure. */
import {
  VOICE_OK,
  voicePartSchema,
  type VoicePart,
  type VoiceStatus,
} from '@in-call-calendar/shared';

/** Failures in a row after which a part counts as down. */
export const DOWN_AFTER = 3;

export interface VoiceHealth {
  /** Returns how many times in a row the part has failed now, this one included. */
  failed(part: VoicePart): number;
  /** The part has done its work: its count begins again. */
  worked(part: VoicePart): void;
  isDown(part: VoicePart): boolean;
}

/** `onChange` is told each new state, never the same one twice in a row; at first all is well. */
export function createVoiceHealth(onChange: (status: VoiceStatus) => void): VoiceHealth {
  const counts: Record<VoicePart, number> = { answering: 0, hearing: 0, speaking: 0 };
  let told = VOICE_OK;

  function set(part: VoicePart, count: number): void {
    counts[part] = count;
    const status = worst(counts);
    if (isSame(status, told)) return;
    told = status;
    onChange(status);
  }

  return {
    failed(part) {
      set(part, counts[part] + 1);
      return counts[part];
    },
    worked(part) {
      set(part, 0);
    },
    isDown: (part) => counts[part] >= DOWN_AFTER,
  };
}

/** The part that is worst off; of several alike the one that matters more to the caller. */
function worst(counts: Record<VoicePart, number>): VoiceStatus {
  const parts = voicePartSchema.options;
  const down = parts.find((part) => counts[part] >= DOWN_AFTER);
  if (down !== undefined) return { level: 'down', part: down };
  const troubled = parts.find((part) => counts[part] > 0);
  return troubled === undefined ? VOICE_OK : { level: 'troubled', part: troubled };
}

function isSame(a: VoiceStatus, b: VoiceStatus): boolean {
  if (a.level === 'ok' || b.level === 'ok') return a.level === b.level;
  return a.level === b.level && a.part === b.part;
}
