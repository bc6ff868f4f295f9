/** Replies of models: each claim has a sentence that must not reach the caller in `BEFORE_BOOKING`, nothing else is lost. */
import { DE_CLAIMS } from './de-claims.ts';
import { DE_HARMLESS } from './de-harmless.ts';
import { DE_ODD_CLAIMS } from './de-odd-claims.ts';
import { EN_CLAIMS } from './en-claims.ts';
import { EN_HARMLESS } from './en-harmless.ts';
import { EN_ODD_CLAIMS } from './en-odd-claims.ts';
import { ES_CLAIMS } from './es-claims.ts';
import { ES_HARMLESS } from './es-harmless.ts';
import { ES_ODD_CLAIMS } from './es-odd-claims.ts';

export const SPOKEN = {
  en: { claims: [...EN_CLAIMS, ...EN_ODD_CLAIMS], harmless: EN_HARMLESS },
  de: { claims: [...DE_CLAIMS, ...DE_ODD_CLAIMS], harmless: DE_HARMLESS },
  es: { claims: [...ES_CLAIMS, ...ES_ODD_CLAIMS], harmless: ES_HARMLESS },
} as const;
