/** Languages: those that agent and page speak, and those that people say they read. */
import { z } from 'zod/mini';

/** Languages of agent and page: every sentence of ours exists in each of them. */
export const LANGUAGES = ['en', 'de', 'es'] as const;
export const languageSchema = z.enum(LANGUAGES);
export type Language = z.infer<typeof languageSchema>;

/**
 * The primary subtag of a BCP 47 tag: `de` of `de-DE`.
 *
 * @returns undefined for what is no tag, or names no language (`und`)
 */
export function primaryLanguage(tag: string): string | undefined {
  try {
    const { language } = new Intl.Locale(tag);
    return language === 'und' ? undefined : language;
  } catch {
    return undefined;
  }
}
