/** Reasons instead of sentences, for tests of the rules: what they say in a language is tested with its words. */
import type { CalendarView } from '@in-call-calendar/shared';
import type { CalendarWords } from '../calendar-words.ts';
import type { CalendarState } from '../state.ts';
import { toView } from '../view.ts';

export const plainWords: CalendarWords = {
  language: 'en',
  notice: ({ reason }) => reason,
  problem: ({ kind }) => kind,
  refusal: ({ reason }) => reason,
  request: (reason) => reason,
};

/** The snapshot of a state. */
export function viewOf(state: CalendarState): CalendarView {
  return toView(state, plainWords);
}
