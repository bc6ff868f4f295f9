/** The answers of the booking form in the state of a call. Data only. */
import type { FieldProblem, FieldState } from '@in-call-calendar/shared';
import type { PhoneProblem } from '../scheduling/check-phone.ts';

/** Why an answer will not do; `refused`: the calendar does not take it, though nothing is wrong with its form. */
export type AnswerProblem = FieldProblem | PhoneProblem | { kind: 'refused' };

/** An answer with how it came. `error` is a reason here, and a sentence on the screen. */
export type AnswerState = Omit<FieldState, 'error'> & { error?: AnswerProblem };

/** Answers by field slug. */
export type Answers = Record<string, AnswerState>;
