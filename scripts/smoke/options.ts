/** Arguments of `npm run smoke`. */
import { parseArgs } from 'node:util';
import { isZone } from '@in-call-calendar/shared';

/** One thing the caller does, in the order of the command line. */
export type Utterance =
  | { by: 'voice'; text: string }
  | { by: 'keyboard'; text: string }
  | { by: 'recording'; file: string };

export interface SmokeOptions {
  json: boolean;
  verbose: boolean;
  /** What to say instead of the smoke's own script; empty for its own. */
  utterances: Utterance[];
  voice: string;
  /** In its own script the caller spells the e-mail aloud, and types nothing. */
  spell: boolean;
  now: string | undefined;
  calendarFile: string | undefined;
  /** The caller's zone; that of the calendar's owner when not given. */
  zone: string | undefined;
}

/** The files that the arguments name, which have to be there before anything is started. */
export function filesOf({ utterances, calendarFile }: SmokeOptions): string[] {
  const recordings = utterances.flatMap((each) => (each.by === 'recording' ? [each.file] : []));
  return [...recordings, ...(calendarFile === undefined ? [] : [calendarFile])];
}

/**
 * @param defaultVoice of the caller, where no argument names one
 * @throws Error that says which argument is off
 */
export function parseOptions(args: readonly string[], defaultVoice: string): SmokeOptions {
  const { values, tokens } = parseArgs({
    args: [...args],
    tokens: true,
    options: {
      json: { type: 'boolean', default: false },
      verbose: { type: 'boolean', default: false },
      say: { type: 'string', multiple: true },
      type: { type: 'string', multiple: true },
      wav: { type: 'string', multiple: true },
      voice: { type: 'string', default: defaultVoice },
      spell: { type: 'boolean', default: false },
      now: { type: 'string' },
      calendar: { type: 'string' },
      zone: { type: 'string' },
    },
  });
  if (values.now !== undefined && Number.isNaN(Date.parse(values.now))) {
    throw new Error(`--now ${values.now} is not an ISO instant, like 2026-11-24T10:00:00Z`);
  }
  if (values.zone !== undefined && !isZone(values.zone)) {
    throw new Error(`--zone ${values.zone} is no time zone, like America/New_York`);
  }
  const utterances = tokens.flatMap((token): Utterance[] => {
    if (token.kind !== 'option' || token.value === undefined) return [];
    const { name, value } = token;
    if (name === 'say') return [{ by: 'voice', text: value }];
    if (name === 'type') return [{ by: 'keyboard', text: value }];
    return name === 'wav' ? [{ by: 'recording', file: value }] : [];
  });
  return {
    json: values.json,
    verbose: values.verbose,
    utterances,
    voice: values.voice,
    spell: values.spell,
    now: values.now,
    calendarFile: values.calendar,
    zone: values.zone,
  };
}
