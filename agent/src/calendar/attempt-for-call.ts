import { attemptKey } from '../scheduling/attempt-key.ts';
import type { CalendarState } from './state.ts';

/** The attempt key for a booking of a start with what the form of the call holds now. `callId`: the room's sid. */
export function attemptForCall(callId: string, state: CalendarState, start: string): string {
  return attemptKey({ callId, start, ...attendeeOf(state) });
}

/** Whose booking it is, by what the form holds. */
export function attendeeOf({ details, event }: CalendarState): {
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
