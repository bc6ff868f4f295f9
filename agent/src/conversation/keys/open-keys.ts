/** What a model's last words can be answered with by keys, told by what was heard of them. Pure. */
import { LANGUAGES, localDate, type Instant, type Language } from '@in-call-calendar/shared';
import type { CalendarState } from '../../calendar/state.ts';
import { isAbout } from '../consent/calendar-consent.ts';
import { names, timesNamed } from '../guard/times-named.ts';
import type { KeyQuestion } from '../words/words.ts';
import type { OpenKeys } from './read-key.ts';

/** `press 1 to …`, `press 1 for yes`. */
const INVITES: Record<Language, RegExp> = {
  en: /\bpress (?:1|one) (?:to|for|if)\b/i,
  de: /\b(?:drück|wähl)en Sie (?:die )?(?:1|eins) (?:zum|für|um|wenn)\b|\bdie (?:1|eins) für Ja\b/i,
  es: /\b(?:pulse|pulsar|presione|presionar|marque|marcar|oprima) (?:el |la )?(?:1|uno) (?:para|si)\b/i,
};
const TASKS = ['book', 'move', 'cancel'] as const;

/**
 * What the words that came through ask for yes or no by key; null where they do not say that a key will do. Nothing is
 * ever agreed to by a key that its own question has not named.
 */
export function questionIn(heard: string): KeyQuestion | null {
  if (!LANGUAGES.some((language) => INVITES[language].test(heard))) return null;
  return TASKS.find((task) => isAbout(heard, task)) ?? 'other';
}

/** The times that the words that came through name, of those a tool gave out last. */
export function choicesIn(heard: string, state: CalendarState, language: Language): Instant[] {
  const { booking, highlighted, selection, now, zones } = state;
  if (selection) return [];
  const given =
    booking.status === 'finding' ? booking.found.map(({ record }) => record.start) : highlighted;
  const where = { zone: zones.shown, today: localDate(now, zones.shown) };
  const said = timesNamed(heard, language);
  return given.filter((start) => names(said, start, where));
}

/** `choices`: those of a dialogue that knows what it has asked; else they are read out of the words. */
export function openKeys(
  heard: string,
  state: CalendarState,
  language: Language,
  choices?: readonly Instant[],
): OpenKeys {
  return {
    choices: choices ?? choicesIn(heard, state, language),
    question: questionIn(heard),
  };
}
