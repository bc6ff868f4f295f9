import { z } from 'zod';

/** Languages the agent speaks: all that code says or writes exists in each of them. */
export const LANGUAGES = ['en', 'de', 'es'] as const;
export type Language = (typeof LANGUAGES)[number];
export const languageSchema = z.enum(LANGUAGES);
