/** Consent to what the calendar of a call would do now: its digests, and what reads it back. Pure. */
import { localDate, type Instant, LANGUAGES, type Language } from '@in-call-calendar/shared';
import { cardOf } from '../../calendar/cards.ts';
import { lengthOf } from '../../calendar/length.ts';
import type { CalendarState } from '../../calendar/state.ts';
import { fits, names, timesNamed, type Where } from '../guard/times-named.ts';
import { lengthWords, namesLength } from './length-words.ts';
import { withoutStatements } from './own-statements.ts';
import { createConsentLedger, type Answer, type ConsentLedger, type Task } from './ledger.ts';

export interface CalendarConsentOptions {
  state: () => CalendarState;
  language: Language;
  /** What a caller's turn answers; `readBack` are the details that may be repeated in a yes. */
  read: (text: string, task: Task, readBack: readonly string[]) => Answer;
  /** Whether a read-back has to name the one time and no other, as it has to of a model that words it freely. */
  strict: boolean;
  /** The time in words, as a caller may repeat it. */
  spoken: (start: Instant) => string;
  /** What the code itself would say now of how things stand: naming a time in it reads nothing back. */
  statements: () => readonly string[];
}

const VERBS: Record<Task, RegExp> = {
  book: /\b(?:book|confirm|reserv|schedul|go ahead|buch|eintrag|bestatig|bestätig|agend)/i,
  move: /\b(?:mov|reschedul|chang|verschieb|verleg|änder|ander|umbuch|camb|traslad|mueva|muevo)/i,
  cancel: /\b(?:cancel|call (?:it|that) off|stornier|absag|anul)/i,
};

/** Whether words of either side are about a task at all, and a yes to them may be meant for it. */
export function isAbout(text: string, task: Task): boolean {
  return VERBS[task].test(text);
}

/** Types of the fields that say who is booked for. */
const PERSONAL: ReadonlySet<string> = new Set(['name', 'email', 'phone']);

/** What a task would do: its digest, the start it is about, and other starts that may be named beside it. */
interface Wish {
  digest: string;
  start: Instant;
  beside: readonly Instant[];
  /** How long it takes, in minutes, where that was to be chosen. */
  minutes?: number | undefined;
}

/** What a task would do in a state; null where there is nothing to do. */
export function wishOf(state: CalendarState, task: Task): Wish | null {
  const { booking, selection, details } = state;
  const card = cardOf(booking);
  switch (task) {
    case 'book': {
      if (!selection || booking.status === 'choosing_new_time' || booking.status === 'changing')
        return null;
      const values = Object.entries(details)
        .map(([slug, { value }]) => [slug, value])
        .sort();
      const { start, repeat } = selection;
      const minutes = lengthOf(state);
      return {
        digest: JSON.stringify([start, repeat?.starts, values, minutes]),
        start,
        beside: repeat?.starts ?? [],
        minutes,
      };
    }
    case 'move':
      if (booking.status !== 'choosing_new_time' || !card || !selection) return null;
      return {
        digest: JSON.stringify([card.record.uid, card.record.start, selection.start]),
        start: selection.start,
        beside: [card.record.start],
      };
    case 'cancel': {
      const found = card ?? (booking.status === 'finding' ? booking.back : null);
      if (!found) return null;
      const { uid, start } = found.record;
      return { digest: JSON.stringify([uid, start]), start, beside: [] };
    }
  }
}

/** Who is booked for. Notes are left out: what may be repeated may be any words. */
function personOf({ details, event }: CalendarState): string[] {
  const fields = event?.fields.filter(({ type }) => PERSONAL.has(type)) ?? [];
  return fields.flatMap(({ slug }) => {
    const value = details[slug]?.value;
    return typeof value === 'string' && value !== '' ? [value] : [];
  });
}

/** The consent of a call. */
export function createCalendarConsent(options: CalendarConsentOptions): ConsentLedger {
  const { state, language, read, strict, spoken, statements } = options;
  return createConsentLedger({
    digest: (task) => wishOf(state(), task)?.digest ?? null,
    readsBack(text, task) {
      const wish = wishOf(state(), task);
      if (!wish) return false;
      const { now, zones } = state();
      const where = { zone: zones.shown, today: localDate(now, zones.shown) };
      const said = withoutStatements(text, statements());
      const { minutes } = wish;
      if (minutes !== undefined && !namesLength(said, minutes, LANGUAGES)) return false;
      return [language, ...LANGUAGES].some((spokenIn) =>
        readsBack(timesNamed(said, spokenIn), wish, where, strict),
      );
    },
    asks: (text, task) => isAbout(withoutStatements(text, statements()), task),
    read(text, task) {
      const wish = wishOf(state(), task);
      const values = personOf(state());
      const starts = wish ? [wish.start, ...(task === 'book' ? wish.beside : [])] : [];
      const { minutes } = wish ?? {};
      const lengths = minutes === undefined ? [] : lengthWords(minutes, language);
      const details = task === 'book' ? [...values, ...lengths] : [];
      return read(text, task, [...starts.map(spoken), ...details]);
    },
  });
}

/** Whether what was named is the start, and, where that is asked for, nothing else but what belongs to it. */
function readsBack(
  mentions: ReturnType<typeof timesNamed>,
  { start, beside }: Wish,
  where: Where,
  strict: boolean,
): boolean {
  if (!names(mentions, start, where)) return false;
  const allowed = [start, ...beside];
  return !strict || mentions.every((mention) => allowed.some((each) => fits(mention, each, where)));
}
