import { useEffect, useMemo, useState } from 'react';
import { ENGLISH, languageOf, loadWords, spokenLocale, type LanguageWords } from '../language.ts';
import { browserLanguages } from '../locale.ts';
import type { Words } from './calendar-context.ts';

/**
 * Words in the language of `tag`, else of the browser. English until they are there, and where they cannot be had:
 * words of another language are better than none.
 */
export function useWordsIn(tag: string | undefined): Words {
  const locale = useMemo(() => spokenLocale(tag === undefined ? browserLanguages() : [tag]), [tag]);
  const language = languageOf(locale) ?? 'en';
  const [found, setFound] = useState<LanguageWords>(ENGLISH);

  useEffect(() => {
    let isWanted = true;
    const use = (words: LanguageWords) => {
      if (isWanted) setFound(words);
    };
    if (language !== 'en') loadWords(language).then(use, () => use(ENGLISH));
    return () => {
      isWanted = false;
    };
  }, [language]);

  return useMemo(() => {
    const words = found.language === language ? found : ENGLISH;
    // Dates are in the language of the words around them.
    return { ...words, locale: words.language === language ? locale : 'en-US' };
  }, [language, locale, found]);
}
