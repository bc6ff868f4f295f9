import { cardinal } from '../speaking/number-words.ts';
import type { Rules } from './grammar.ts';

/** What the language model knows of the business; all of it optional, in the operator's own words. */
export interface Business {
  /** Title of the event type: "Intro call". */
  title?: string;
  description?: string;
  /** Length of an appointment in minutes. */
  lengthMinutes?: number;
  /** Hours of the day (0-23) in which appointments may begin. */
  hours?: readonly number[];
  /** Names of those who are met, and of the business. */
  names?: readonly string[];
}

/** Lower-case words of a text, with inner apostrophes; digits and signs are left out. */
export function wordsOf(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/[a-z]+(?:'[a-z]+)*/g) ?? []
  );
}

/** Rules that only the business can fill. `isKnown`: the word has a pronunciation; others are left out. */
export function businessRules(business: Business, isKnown: (word: string) => boolean): Rules {
  const known = (text: string): string => wordsOf(text).filter(isKnown).join(' ');
  const sentences = (business.description ?? '').split(/[.!?\n]+/).map(known);
  return {
    service: choiceOf([known(business.title ?? '')], 'appointment'),
    staff: choiceOf((business.names ?? []).map(known), 'someone'),
    about: choiceOf(sentences, 'appointment'),
    length: choiceOf([lengthWords(business.lengthMinutes ?? 30)], 'thirty'),
    ...(business.hours !== undefined && { hour: hourRule(business.hours) }),
  };
}

/** Hours of a clock face, those within the opening hours three times as likely. */
function hourRule(hours: readonly number[]): string {
  const open = new Set(hours.map((hour) => hour % 12));
  const options = Array.from({ length: 12 }, (_, index) => index + 1).map((hour) => {
    return open.has(hour % 12) ? `/3/${cardinal(hour)}` : cardinal(hour);
  });
  return `(${options.join('|')})`;
}

function lengthWords(minutes: number): string {
  if (minutes % 60 !== 0) return minutes < 100 ? cardinal(minutes) : '';
  return minutes === 60 ? 'sixty' : `${cardinal(minutes / 60)} hours`;
}

function choiceOf(options: string[], fallback: string): string {
  const filled = options.filter((option) => option !== '');
  return filled.length === 0 ? fallback : `(${filled.join('|')})`;
}
