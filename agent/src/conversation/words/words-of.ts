import type { Language } from '@in-call-calendar/shared';
import { german } from './de/de.ts';
import { english } from './en/en.ts';
import { spanish } from './es/es.ts';
import type { Words } from './words.ts';

const WORDS: Record<Language, Words> = { en: english, de: german, es: spanish };

/** All sentences of a language. */
export function wordsOf(language: Language): Words {
  return WORDS[language];
}
