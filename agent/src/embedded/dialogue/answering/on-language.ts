/** A turn in a language that this dialogue does not speak: says in it what is possible, where we have it. Pure. */
import { otherLanguage } from '../understanding/other-language.ts';
import { onlyParts } from '../understanding/parting.ts';
import type { Meaning } from '../understanding/understand.ts';
import { repeatQuestion } from './repeat-question.ts';
import type { Reply } from './reply.ts';
import type { Question, Step } from './state.ts';

/** What is asked here is answered in any language. */
const OPEN_TO_ALL: ReadonlySet<Question> = new Set<Question>(['field', 'notes']);

/** Null where the turn is in English, or names somebody. */
export function onLanguage({ raw, text, name, email, note }: Meaning, reply: Reply): Step | null {
  const { state, context } = reply;
  // `Nein danke` to whether there is anything else needs no English.
  if (state.asked === 'else' && onlyParts(text)) return null;
  if (OPEN_TO_ALL.has(state.asked) || email !== null || note !== null) return null;
  const language = otherLanguage(raw);
  if (language === null || (name !== null && state.asked === 'name')) return null;
  reply.set({ misses: 0 });
  const words = OWN_WORDS[language]?.(context.hasScreen);
  if (words !== undefined) return reply.say(words).done();
  const onScreen = context.hasScreen ? ' You can also choose a time on the screen yourself.' : '';
  return repeatQuestion(reply.say(`I'm sorry, I only speak English.${onScreen}`)).done();
}

/** The languages of the page. Without a screen the talk can go on in English only. */
const OWN_WORDS: Partial<Record<string, (hasScreen: boolean) => string>> = {
  de: (hasScreen) =>
    hasScreen
      ? 'Ich spreche hier leider nur Englisch, aber die Seite gibt es auf Deutsch: Mit „Termin buchen“ können Sie dort alles selbst auswählen.'
      : 'Ich spreche hier leider nur Englisch. Shall we go on in English?',
  es: (hasScreen) =>
    hasScreen
      ? 'Aquí solo hablo inglés, pero la página está también en español: con «Reservar una cita» puede elegirlo todo usted.'
      : 'Aquí solo hablo inglés. Shall we go on in English?',
};
