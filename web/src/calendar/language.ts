/** Which language the calendar speaks, and how its words are fetched. English is at hand; others come when wanted. */
import type { AgentWords } from './texts/agent-words.ts';
import { texts, type Texts } from './texts.ts';

export type Language = 'en' | 'de' | 'es';

/** All words of a language. */
export interface LanguageWords {
  texts: Texts;
  /** For what the agent says in English; null where its own sentences are understood. */
  agentWords: AgentWords | null;
}

export const ENGLISH: LanguageWords = { texts, agentWords: null };

const LOADERS: Record<Exclude<Language, 'en'>, () => Promise<LanguageWords>> = {
  de: () => import('./texts/de.ts'),
  es: () => import('./texts/es.ts'),
};

/** The language of a BCP 47 tag, or null when the calendar does not speak it. */
export function languageOf(tag: string): Language | null {
  const [language = ''] = tag.toLowerCase().split('-');
  return language === 'en' || language === 'de' || language === 'es' ? language : null;
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
