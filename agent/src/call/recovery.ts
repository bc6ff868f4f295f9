/** Takes over the calendar of a call from what the page knew of it. */
import type { Answer, KnownCalendar } from '@in-call-calendar/shared';
import type { CalendarCall } from './calendar-call.ts';
import { isAlias } from './cards.ts';
import { checkPhones, type CheckPhone } from './check-phones.ts';

export interface RecoveryOptions {
  call: CalendarCall;
  checkPhone: CheckPhone;
  /** The attempt key for a booking with what the form holds now. */
  attemptFor: (start: string) => string;
}

/**
 * Returns what takes a page's claims over. A calendar that has been used already stays as it is, and so does one that the
 * claims come from.
 */
export function createRecovery({
  call,
  checkPhone,
  attemptFor,
}: RecoveryOptions): (known: KnownCalendar) => void {
  return (known) => {
    const before = call.state();
    if (known.epoch === before.epoch) return;
    const values: Record<string, Answer> = {};
    for (const [slug, { value }] of Object.entries(known.details)) values[slug] = value;
    const checked = checkPhones(values, before.event?.fields ?? [], checkPhone);
    call.dispatch({ type: 'resume', known, ...checked });
    const after = call.state();
    const wasTakenOver = after.version !== before.version;
    const { selected, step, booking } = known;
    if (!wasTakenOver) return;
    if (booking && !isAlias(booking.uid)) call.dispatch({ type: 'recover_card', ...booking });
    if (selected === undefined) return;
    if (step !== 'sent' && step !== 'booked') return;
    const email = emailOf(call);
    call.dispatch({
      type: 'recover',
      start: selected,
      attempt: attemptFor(selected),
      email,
      told: step === 'booked',
    });
  };
}

/** The address that the provider lists a booking under; it keeps one for who gives only a number, too. */
function emailOf(call: CalendarCall): string {
  const { event, details } = call.state();
  const field = event?.fields.find(({ type }) => type === 'email');
  const value = field && details[field.slug]?.value;
  return typeof value === 'string' ? value : '';
}
