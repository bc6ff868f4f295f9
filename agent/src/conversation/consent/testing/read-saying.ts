/** Reads turns as tests do: against what their language's table of sayings reads back. */
import type { Language } from '@in-call-calendar/shared';
import type { Consent, ConsentTo } from '../judge.ts';
import { readConsent, type ReadConsent } from '../read-consent.ts';
import { DE_SAYINGS } from './de-sayings.ts';
import { EN_SAYINGS } from './en-sayings.ts';
import { ES_SAYINGS } from './es-sayings.ts';
import type { Sayings } from './sayings.ts';

export const SAYINGS: Readonly<Record<Language, Sayings>> = {
  en: EN_SAYINGS,
  de: DE_SAYINGS,
  es: ES_SAYINGS,
};

/** What a turn says; `readBack` in the place of the table's own. */
export function read(
  text: string,
  to: ConsentTo,
  language: Language,
  readBack?: readonly string[],
): ReadConsent {
  return readConsent(text, { to, language, readBack: readBack ?? SAYINGS[language].readBack });
}

/** What a turn says, in one word. */
export function consentTo(text: string, to: ConsentTo, language: Language = 'en'): Consent {
  return read(text, to, language).consent;
}
