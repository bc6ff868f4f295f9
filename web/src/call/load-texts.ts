/** Finds the words of a page in the reader's language. */

/** Fetches the words of each language, by its primary subtag. English is at hand. */
export type TextLoaders<T> = Readonly<Record<string, () => Promise<{ texts: T }>>>;

/**
 * Returns the words in the first of the reader's languages that is there; else, and in need, in English.
 *
 * @param tags BCP 47 tags, best first
 */
export async function loadTexts<T>(
  english: T,
  others: TextLoaders<T>,
  tags: readonly string[],
): Promise<{ language: string; texts: T }> {
  const languages = tags.map((tag) => tag.toLowerCase().split('-')[0] ?? '');
  const language = languages.find((tag) => tag === 'en' || Object.hasOwn(others, tag)) ?? 'en';
  try {
    const { texts } = (await others[language]?.()) ?? { texts: english };
    return { language, texts };
  } catch {
    // Words of another language are better than no page.
    return { language: 'en', texts: english };
  }
}
