/** The time zone that a turn asks for, or speaks of. Pure. */
import type { Zone } from '@in-call-calendar/shared';
import { withoutSigns } from './normalise.ts';
import { cardinal } from './words.ts';
import { mayNamePlace, PLACE, REGION, zoneAt, zoneOf } from './zone-places.ts';

/** A place, or a city with its state or country: group 1 or 2. */
const PLACED = `(?:the )?(?:(?:[a-z]+ ){0,2}?(${REGION})|(${PLACE}))`;
const POLITE = '(?: please| then| instead| thanks)*';

/** The zone that a turn asks for: that of a place, the host's, or the caller's own. */
export type ZoneWish =
  | {
      of: 'place';
      zone: Zone;
      /** The caller said to be there, which makes it the caller's own zone. */
      callerIsThere: boolean;
    }
  | { of: 'host' }
  | { of: 'caller' }
  /** A zone was named that is none. */
  | { of: 'unknown'; name: string };

const LIVING: readonly RegExp[] = [
  new RegExp(
    `\\b(?:i am|we are|i live|we live|i will be|we will be|i am calling from|calling from|based) (?:currently |now |based |located |living |over |calling )*(?:in|from|at|on) ${PLACED}\\b(?: time(?: ?zone)?)?`,
  ),
  new RegExp(`\\bcalling from ${PLACED}\\b`),
  new RegExp(`\\bmy time ?zone is ${PLACED}\\b`),
];
const NOT_A_PLACE = '(?! (?:park|view|street|road|avenue|station|office|square))';
const SHOWING: readonly RegExp[] = [
  new RegExp(`\\b${PLACED}(?:'s)? (?:local )?time(?: ?zone)?\\b`),
  new RegExp(
    `\\b(?:show|see|give|display|put|have|switch|change|convert|set|use|times|what is|what would)\\b.{0,40}\\b(?:in|to) ${PLACED}${POLITE}$`,
  ),
  new RegExp(`^(?:in |use |the )*${PLACED}${POLITE}$`),
];
/** `Tuesday at 3 pm GMT`, `at ten central`. */
const BY_CLOCK: readonly RegExp[] = [
  new RegExp(`\\b(?:(?<!\\bi )am|pm|oclock|noon|midnight) (?:in |by )?${PLACED}\\b${NOT_A_PLACE}`),
  new RegExp(
    `\\b(?:\\d{1,2}(?::\\d\\d)?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirty|fifteen) (${PLACE})\\b${NOT_A_PLACE}`,
  ),
  new RegExp(
    `\\b(?:at|around|by|past|to) (?:\\d{1,2}(?::\\d\\d)?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?: (?:thirty|fifteen))? in (${PLACE})\\b${NOT_A_PLACE}`,
  ),
];
const CLOCK_LETTERS = /\b(?:am|pm|oclock|noon|\d{1,2}(?::\d\d)?) (et|ct|mt|pt)\b/;
const BY_LETTERS: Readonly<Record<string, Zone>> = {
  et: 'America/New_York',
  ct: 'America/Chicago',
  mt: 'America/Denver',
  pt: 'America/Los_Angeles',
};
/** Words before `time` that make no zone of it. */
const COMMON =
  '(?!(?:\\w+ )?(?:same|any|what|this|next|another|more|some|lunch|first|long|the|good|free|day|local|your|my|our|host|hosts|that|each|better|different|start|starting|end|full|part|real|on|in|no|which|spare|earlier|later|short|morning|afternoon|evening|meeting|appointment|new|old|right|wrong|best|perfect|great|own|exact|other|last|second|half|little|less|enough|quiet|their|his|her|work|school|a|an|of|available|possible|convenient|earliest|latest|due|record|seconds?|minutes?|hours?|days?|weeks?|months?|years?)\\b)';
const UNKNOWN: readonly RegExp[] = [
  new RegExp(
    `(?:\\b(?:show|display|switch|change|convert|set|use|put|see)\\b.{0,40}\\b(?:in|to|on|use)|^in) (?:the )?(${COMMON}[a-z]+(?: [a-z]+)?) time(?: ?zone)?${POLITE}$`,
  ),
  new RegExp(`\\b(?:am|pm|oclock|\\d) (${COMMON}[a-z]+) time\\b`),
  new RegExp(`\\bmy time ?zone is (?:the )?(${COMMON}[a-z]+(?: [a-z]+)?)$`),
];
const LIVES_BY_OFFSET = /\b(?:i am|we are|i live|my time ?zone)\b/;
const OFFSET =
  /\b(?:gmt|utc|u t c|g m t)(?: time)? ?(\+|plus|-|minus) ?(\d{1,2}|[a-z]+)(?:(?::| )(\d\d|thirty|fifteen|forty five)\b)?(?: hours?)?/;
const IN_YOURS =
  /(?:\b(?:am|pm|oclock|noon|thirty|fifteen|\d{1,2}) (?:your|the host(?:'?s)?) time\b|\b(?:in|to|use|show|with|on|back to) (?:your|the host(?:'?s)?|their|his|her)(?: own| local)? time(?: ?zone)?|\b(?:your|the host(?:'?s)?|their) (?:own |local )?time ?zone|^(?:your|the host(?:'?s)?) (?:own |local )?time(?: ?zone)?(?: please| then| instead)*$)/;
const IN_MINE =
  /(?:\b(?:in|to|use|show|with|on|back to) (?:my|our)(?: own| local)? time(?: ?zone)?|\b(?:my|our) (?:own |local )?time ?zone(?! is)|^(?:(?:in |the )?local time|my (?:own |local )?time)(?: ?zone)?(?: please| then| instead)*$)/;
const QUESTION =
  /^(?:so |and |but |wait |sorry )*(?:is|are|was|were|which|what (?:time ?)?zone|do|does|whose)\b/;

/** The zone a turn asks for or speaks of: `New York time`, `I am in London`, `in your time`; null for none. */
export function findZone(normalised: string): ZoneWish | null {
  const text = withoutSigns(normalised).replace(/\b([a-z]) ([a-z]) ([a-z])\b/g, '$1$2$3');
  const offset = zoneByOffset(text);
  if (offset !== null) return offset;
  const living = zoneIn(text, LIVING);
  if (living !== null) return { of: 'place', zone: living, callerIsThere: true };
  const beside = zoneIn(text, BY_CLOCK) ?? BY_LETTERS[CLOCK_LETTERS.exec(text)?.[1] ?? ''];
  if (beside !== undefined) return { of: 'place', zone: beside, callerIsThere: false };
  if (QUESTION.test(text)) return null;
  const place = zoneIn(text, SHOWING);
  if (place !== null) return { of: 'place', zone: place, callerIsThere: false };
  if (IN_YOURS.test(text)) return { of: 'host' };
  if (IN_MINE.test(text)) return { of: 'caller' };
  const unknown = UNKNOWN.map((pattern) => pattern.exec(text)?.[1]).find((name) => name);
  return unknown === undefined ? null : { of: 'unknown', name: unknown };
}

/** The text without `GMT plus five thirty`, whose numbers are no time. */
export function withoutOffset(text: string): string {
  return text.replace(OFFSET, ' ').replace(/\s+/g, ' ').trim();
}

function zoneByOffset(text: string): ZoneWish | null {
  const [said = '', sign = '', hours = '', minutes = '0'] = OFFSET.exec(text) ?? [];
  const count = /^\d+$/.test(hours) ? Number(hours) : cardinal(hours);
  if (said === '' || count === null) return null;
  const rest = { thirty: 30, fifteen: 15, 'forty five': 45 }[minutes] ?? Number(minutes);
  const east = (count * 60 + rest) * (sign === '-' || sign === 'minus' ? -1 : 1);
  const zone = zoneAt(east);
  if (zone === null) return { of: 'unknown', name: said.trim() };
  return { of: 'place', zone, callerIsThere: LIVES_BY_OFFSET.test(text) };
}

function zoneIn(text: string, patterns: readonly RegExp[]): Zone | null {
  if (!mayNamePlace(text)) return null;
  for (const pattern of patterns) {
    const match = pattern.exec(text);
    const name = match?.[1] ?? match?.[2];
    if (name === undefined) continue;
    return zoneOf(name);
  }
  return null;
}

const CLOCK_24 =
  /\b(?:24|twenty four) ?hours? (?:clock|format|times?|display|mode|notation|system)\b|\bmilitary (?:time|clock)\b/;
const CLOCK_12 =
  /\b(?:12|twelve) ?hours? (?:clock|format|times?|display|mode|notation|system)\b|\b(?:with|show|use) am and pm\b/;

/** The clock that the screen is to write times by: true for 2 PM, false for 14:00; null where none is asked for. */
export function findHour12(text: string): boolean | null {
  if (CLOCK_24.test(text)) return false;
  return CLOCK_12.test(text) ? true : null;
}
