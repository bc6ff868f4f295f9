/** The days and clock times that a text names, for readers other than the guard. Pure. */
import {
  localParts,
  type Instant,
  type LocalDate,
  type Zone,
  type Language,
} from '@in-call-calendar/shared';
import { LEXICONS } from './compiled-lexicon.ts';
import { means } from './matching.ts';
import { findMentions, type Mention } from './mentions.ts';
import { tokenize } from './tokens.ts';

/** Where days and clock times are read: today's date there, and the zone. */
export interface Where {
  today: LocalDate;
  zone: Zone;
}

/** Returns all that a text names, in order; nothing where it names neither day nor clock time. */
export function timesNamed(text: string, language: Language): Mention[] {
  return findMentions(tokenize(text), LEXICONS[language].times);
}

/** Whether a text names a start by its clock time and its day. */
export function names(mentions: readonly Mention[], start: Instant, where: Where): boolean {
  const fitting = mentions.filter((mention) => fits(mention, start, where));
  return (
    fitting.some(({ minutes }) => minutes !== undefined) &&
    fitting.some(({ days }) => days.length > 0)
  );
}

/** Whether all that a mention says holds for a start. */
export function fits(mention: Mention, start: Instant, { today, zone }: Where): boolean {
  return means(mention, localParts(start, zone), today);
}
