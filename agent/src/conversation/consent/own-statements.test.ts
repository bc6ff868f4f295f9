import { LANGUAGES } from '@in-call-calendar/shared';
import { describe, expect, it } from 'vitest';
import { allStates } from '../../calendar/testing/states.ts';
import { toView } from '../../calendar/view.ts';
import { ownStatements, takeoverWords } from '../takeover-words.ts';
import { wordsOf } from '../words/words-of.ts';
import { readAnswer } from './allows.ts';
import { createCalendarConsent } from './calendar-consent.ts';
import { withoutStatements } from './own-statements.ts';

const YES = { en: 'yes', de: 'ja', es: 'sí' } as const;
/** Nothing that a caller says yes to after a report may be done but what was asked before. */
const GO_ON = { en: 'Shall we go on?', de: 'Machen wir weiter?', es: '¿Seguimos?' } as const;

describe.each(LANGUAGES)('a yes after a report of how things stand, in %s', (language) => {
  const words = wordsOf(language);

  function decideAfter(name: string, task: 'book' | 'move' | 'cancel', heard?: number) {
    const state = allStates()[name];
    if (!state) throw new Error(`no state ${name}`);
    const view = toView(state, words.calendar);
    const context = { view, now: state.now, hasScreen: true, slots: [], visible: [] };
    const consent = createCalendarConsent({
      state: () => state,
      language,
      read: readAnswer(language, true),
      strict: true,
      spoken: (start) => words.times.start(start, { now: state.now, zones: state.zones }),
      statements: () => ownStatements(context, words),
    });
    const reports = [
      `${takeoverWords(context, words)} ${GO_ON[language]}`,
      ...ownStatements(context, words),
    ];
    return reports.map((report) => {
      consent.agentSaid(report.slice(0, heard));
      consent.callerSaid(YES[language]);
      return consent.decide(task).kind;
    });
  }

  it('books nothing, also where the report was cut off', () => {
    for (const heard of [undefined, 40, 60, 80, 100]) {
      expect(new Set(decideAfter('filled', 'book', heard))).toEqual(new Set(['not_asked']));
    }
  });

  it('cancels nothing', () => {
    expect(new Set(decideAfter('booked', 'cancel'))).toEqual(new Set(['not_asked']));
  });
});

it('what was said beside a report is kept', () => {
  const report = 'You had chosen Tuesday at 2 PM. It is not booked yet.';
  expect(withoutStatements(`${report} Tuesday at 2 PM for Ann, yes?`, [report]).trim()).toBe(
    'Tuesday at 2 PM for Ann, yes?',
  );
});
