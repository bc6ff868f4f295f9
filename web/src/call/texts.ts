/** The words of the call page. A page's language does not change while it is there, so whoever imports them has them. */
import { browserLanguages } from '../calendar/locale.ts';
import { loadTexts } from './load-texts.ts';
import { texts as english } from './texts/en.ts';

const OTHERS = { de: () => import('./texts/de.ts'), es: () => import('./texts/es.ts') };

export const { language, texts } = await loadTexts(english, OTHERS, browserLanguages());
