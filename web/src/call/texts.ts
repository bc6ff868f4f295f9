/** The words of the call page, in the first of the reader's languages that is there; else, and in need, in English. */
import { texts as english, type Texts } from './texts/en.ts';

/** A page's language does not change while it is there, so whoever imports the words has them. */
const LOADERS: Readonly<Record<string, () => Promise<{ texts: Texts }>>> = {
  en: () => Promise.resolve({ texts: english }),
  de: () => import('./texts/de.ts'),
  es: () => import('./texts/es.ts'),
};

/** The first of the tags whose language is there, without its region. */
function firstSpoken(tags: readonly string[]): string {
  const languages = tags.map((tag) => tag.toLowerCase().split('-')[0] ?? '');
  return languages.find((language) => Object.hasOwn(LOADERS, language)) ?? 'en';
}

async function load(language: string): Promise<{ language: string; texts: Texts }> {
  try {
    const { texts } = (await LOADERS[language]?.()) ?? { texts: english };
    return { language, texts };
  } catch {
    // Words of another language are better than no page.
    return { language: 'en', texts: english };
  }
}

export const { language, texts } = await load(
  firstSpoken(typeof navigator === 'undefined' ? [] : navigator.languages),
);
