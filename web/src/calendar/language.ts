/** Which language the calendar speaks, and how its words are fetched. English is at hand; others come when wanted. */
import { LANGUAGES, type Language } from '@in-call-calendar/shared';
import { agentWords } from './texts/agent-en.ts';
import type { AgentWords } from './texts/agent-words.ts';
import { texts, type Texts } from './texts.ts';

/** All words of a language. */
export interface LanguageWords {
  language: Language;
  texts: Texts;
  /** For what an agent says in another language. */
  agentWords: AgentWords;
}

export const ENGLISH: LanguageWords = { language: 'en', texts, agentWords };

const LOADERS: Record<Exclude<Language, 'en'>, () => Promise<LanguageWords>> = {
  de: () => import('./texts/de.ts'),
  es: () => import('./texts/es.ts'),
};

/** The language of a BCP 47 tag, or null when the calendar does not speak it. */
export function languageOf(tag: string): Language | null {
  const [primary] = tag.toLowerCase().split('-');
  return LANGUAGES.find((language) => language === primary) ?? null;
}

/** The first of the tags whose language the calendar speaks; `en-US` when there is none. */
export function spokenLocale(tags: readonly string[]): string {
  return tags.find((tag) => languageOf(tag) !== null && isTag(tag)) ?? 'en-US';
}

function isTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

/** Fetches the words of a language. Rejects when they cannot be had. */
export async function loadWords(language: Language): Promise<LanguageWords> {
  return language === 'en' ? ENGLISH : LOADERS[language]();
}
