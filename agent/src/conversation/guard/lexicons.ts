import type { Language } from '@in-call-calendar/shared';
import { compileLexicon, type Lexicon } from './compiled-lexicon.ts';
import { DE } from './de.ts';
import { EN } from './en.ts';
import { ES } from './es.ts';

const NEGATIONS = [EN, DE, ES].map((words) => words.negations).join(',');

/** The words of each language, ready to be looked for. */
export const LEXICONS: Readonly<Record<Language, Lexicon>> = {
  en: compileLexicon(EN, NEGATIONS),
  de: compileLexicon(DE, NEGATIONS),
  es: compileLexicon(ES, NEGATIONS),
};
