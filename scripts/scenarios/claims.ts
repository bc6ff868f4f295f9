/**
 * The check of every scenario, whatever it expects: nothing is said to be done that the provider has no record of, and
 * nothing that belongs to the system. It reads English, and goes by the provider, not by what the agent's side believes.
 */
import { shownTime, type Zone } from '@in-call-calendar/shared';
import type { ProviderState } from './provider-state.ts';

type Deed = 'booked' | 'moved' | 'cancelled';

const DEEDS: readonly (readonly [Deed, RegExp])[] = [
  ['cancelled', /\b(?:cancel(?:l?ed)|called off|deleted)\b/i],
  ['moved', /\b(?:moved|rescheduled|changed to)\b/i],
  [
    'booked',
    /\b(?:booked|confirmed|scheduled|reserved for you|all set|see you (?:on|at|then|soon|today|tomorrow|(?:mon|tues|wednes|thurs|fri|satur|sun)day)|put you (?:down|in)|is yours|booking is made|made (?:your|the|a) booking)\b/i,
  ],
];

/** A question, a negation, a condition or an offer claims nothing. */
const CLAIMS_NOTHING =
  /\?$|\b(?:not|no|never|none|nothing|cannot|can't|couldn't|won't|isn't|wasn't|hasn't|haven't|if|once|when|before|until|unless|whether|would|could|should|shall|may|might|can|try|trying|fully|already booked|to be|booked up|booked out)\b/i;

const CLOCK_TIME = /\b(\d{1,2})(?::(\d\d))? ?([AP])\.?M\b|\b([01]?\d|2[0-3]):([0-5]\d)\b/gi;

/** Things of the system that no caller should hear: instants, uids, names of tools, values of the language. */
const INSIDES =
  /\d{4}-\d\d-\d\dT\d\d|\bcal_[a-z0-9_]+|\b(?:show_calendar|find_times|select_time|release_time|set_details|book_appointment|find_booking|move_booking|cancel_booking|set_timezone|close_calendar)\b|\bundefined\b|\[object |\bNaN\b|\{"|tool_call|attendeePhoneNumber/;

export interface ClaimContext {
  /** When the words were said. */
  provider: ProviderState;
  /** Bookings as they were when the call began. */
  before: ProviderState;
  /** Zones in which a time may be named. */
  zones: readonly Zone[];
}

/** What is wrong with something the agent said; empty where nothing is. */
export function falseClaims(text: string, context: ClaimContext): string[] {
  const problems: string[] = [];
  const inside = INSIDES.exec(text)?.[0] ?? uidIn(text, context.provider);
  if (inside !== undefined) problems.push(`said something of the system's own, "${inside}"`);
  for (const sentence of text.split(/(?<=[.!?])\s+/)) {
    const deed = deedOf(sentence);
    if (deed === null) continue;
    const records = recordsOf(deed, context);
    if (records.length === 0) {
      problems.push(`said "${sentence}", and the provider has nothing ${deed}`);
    } else if (!timesFit(sentence, records, context)) {
      problems.push(`said "${sentence}", and no booking that is ${deed} has that time`);
    }
  }
  return problems;
}

function deedOf(sentence: string): Deed | null {
  if (CLAIMS_NOTHING.test(sentence.trim())) return null;
  return DEEDS.find(([, words]) => words.test(sentence))?.[0] ?? null;
}

type Starts = readonly { start: string }[];

function recordsOf(deed: Deed, { provider, before }: ClaimContext): Starts {
  const known = new Map(before.bookings.map(({ uid, status }) => [uid, status]));
  switch (deed) {
    case 'booked':
      return provider.bookings.filter(isLive);
    case 'moved':
      return provider.bookings.filter(({ isMove, wasMoved }) => isMove || wasMoved);
    case 'cancelled':
      return provider.bookings.filter(
        ({ uid, status, wasMoved }) =>
          status === 'cancelled' && !wasMoved && known.get(uid) !== 'cancelled',
      );
  }
}

function isLive({ status }: { status: string }): boolean {
  return status === 'accepted' || status === 'pending';
}

function timesFit(sentence: string, records: Starts, { zones }: ClaimContext): boolean {
  const named = [...sentence.matchAll(CLOCK_TIME)].map(minuteOf);
  if (named.length === 0) return true;
  const known = records.flatMap(({ start }) =>
    zones.map((zone) => {
      const [hour = 0, minute = 0] = shownTime(start, { zone, hour12: false })
        .split(':')
        .map(Number);
      return hour * 60 + minute;
    }),
  );
  return named.some((minute) => known.includes(minute));
}

function minuteOf([, hour, minute, half, hour24, minute24]: RegExpExecArray): number {
  if (hour24 !== undefined) return Number(hour24) * 60 + Number(minute24);
  const hours = (Number(hour) % 12) + (half?.toUpperCase() === 'P' ? 12 : 0);
  return hours * 60 + Number(minute ?? 0);
}

function uidIn(text: string, { bookings }: ProviderState): string | undefined {
  return bookings.flatMap(({ uid }) => uid.split('~')).find((uid) => text.includes(uid));
}
