import { LANGUAGES, type Language } from '@in-call-calendar/shared';
import { describe, expect, it } from 'vitest';
import { allStates } from '../../calendar/testing/states.ts';
import type { CalendarState } from '../../calendar/state.ts';
import { wordsOf } from '../words/words-of.ts';
import { readAnswer } from './allows.ts';
import { createCalendarConsent } from './calendar-consent.ts';

const YES: Record<Language, string> = { en: 'yes', de: 'ja', es: 'sí' };

function filled(): CalendarState {
  const state = allStates()['filled'];
  if (!state) throw new Error('no state filled');
  return state;
}

describe.each(LANGUAGES)('a caller who was silent at the read-back, in %s', (language) => {
  const words = wordsOf(language);
  const state = filled();
  const speaking = { now: state.now, zones: state.zones };
  const { start } = state.selection ?? { start: '' };
  const spoken = words.times.start(start, speaking);

  const after = (...said: string[]) => {
    const consent = createCalendarConsent({
      state: () => state,
      language,
      read: readAnswer(language, true),
      strict: true,
      spoken: (each) => words.times.start(each, speaking),
      statements: () => [],
    });
    for (const text of said) consent.agentSaid(text);
    consent.callerSaid(YES[language]);
    return consent.decide('book').kind;
  };

  it('has agreed by a yes to the read-back', () => {
    expect(after(spoken)).toBe('agreed');
  });

  it.each(['stillThere', 'givenBack'] as const)('has not by a yes to %s', (sentence) => {
    expect(after(spoken, words.facts[sentence]())).toBe('not_asked');
  });
});
