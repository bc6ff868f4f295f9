/** The words of the operator page, in the first of the reader's languages that is there. */
import { browserLanguages } from '../calendar/locale.ts';
import { loadTexts } from '../call/load-texts.ts';
import { texts as english } from './texts/en.ts';

const OTHERS = { de: () => import('./texts/de.ts'), es: () => import('./texts/es.ts') };

export const { language, texts } = await loadTexts(english, OTHERS, browserLanguages());
