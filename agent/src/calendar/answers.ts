/** The answers of the booking form in the state of a call, and what is made of them. Pure. */
import type { Answer, FieldProblem, FieldState } from '@in-call-calendar/shared';
import { attemptKey } from '../scheduling/attempt-key.ts';
import type { PhoneProblem } from '../scheduling/check-phone.ts';
import type { CalendarState } from './state.ts';

/** Why an answer will not do; `refused`: the calendar does not take it, though nothing is wrong with its form. */
export type AnswerProblem = FieldProblem | PhoneProblem | { kind: 'refused' };

/** An answer with how it came. `error` is a reason here, and a sentence on the screen. */
export type AnswerState = Omit<FieldState, 'error'> & { error?: AnswerProblem };

/** Answers by field slug. */
export type Answers = Record<string, AnswerState>;

/** Returns the values that the caller has answered, by field slug. */
export function answersOf({ details }: Pick<CalendarState, 'details'>): Record<string, Answer> {
  return Object.fromEntries(Object.entries(details).map(([slug, { value }]) => [slug, value]));
}

/** Returns the e-mail address and phone number in the form; undefined for what it has no field or no text for. */
export function attendeeOf({ details, event }: Pick<CalendarState, 'details' | 'event'>): {
  email: string | undefined;
  phone: string | undefined;
} {
  const valueOf = (type: 'email' | 'phone'): string | undefined => {
    const field = event?.fields.find((each) => each.type === type);
    const value = field && details[field.slug]?.value;
    return typeof value === 'string' ? value : undefined;
  };
  return { email: valueOf('email'), phone: valueOf('phone') };
}

/**
 * Returns the attempt key for a booking of `start` with what the form of `state` holds.
 *
 * @param callId the room's name
 */
export function attemptForCall(callId: string, state: CalendarState, start: string): string {
  return attemptKey({ callId, start, ...attendeeOf(state) });
}

/** Returns a caller's words as data: control characters become spaces, the ends are trimmed. */
export function plainText(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ').trim();
}
