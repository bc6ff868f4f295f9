/**
 * What a page last knew of its calendar, for an agent that takes the call over from one that was cut off. These are
 * claims of a browser: times are checked, values pass the form's own checks, and whether something is booked is asked of
 * the provider, never taken from here.
 */
import { z } from 'zod';
import { rangeSchema, slotFilterSchema } from './availability.ts';
import { answerSchema } from './booking-fields.ts';
import type { CalendarView, OpenView } from './calendar-view.ts';
import { instantSchema, localDateSchema, zoneSchema } from './time.ts';

/** Most fields of a form that are taken over. */
const MAX_FIELDS = 50;

export const knownCalendarSchema = z.strictObject({
  /** The agent process it is from; what an agent knows better itself is not told to it. */
  epoch: z.string().min(1).max(64),
  isOpen: z.boolean(),
  shown: zoneSchema,
  range: rangeSchema,
  from: localDateSchema,
  filter: slotFilterSchema.nullable(),
  /** `sent`: confirmed, result not seen. `booked`: the card was on screen. */
  step: z.enum(['choosing', 'details', 'sent', 'booked']),
  /** The chosen start, or that of the booking. */
  selected: instantSchema.optional(),
  /** The booking that was on screen, where it is not one that was made under the key of `selected`. */
  booking: z
    .strictObject({
      uid: z.string().min(1).max(200),
      /** A move or cancellation was on its way. */
      isChanging: z.boolean(),
    })
    .optional(),
  details: z
    .record(
      z.string().min(1).max(100),
      z.strictObject({ value: answerSchema, confirmed: z.boolean() }),
    )
    .refine((details) => Object.keys(details).length <= MAX_FIELDS),
});
export type KnownCalendar = z.infer<typeof knownCalendarSchema>;

/**
 * What a page knows, from its last snapshot in which the calendar was open.
 *
 * @param isOpen whether it still is
 */
export function knownFrom(view: OpenView, isOpen: boolean): KnownCalendar {
  const step = stepOf(view);
  const booking = step === 'booked' ? undefined : bookingOf(view);
  const start = view.step === 'booked' ? view.booking.start : selectedOf(view);
  return {
    epoch: view.epoch,
    isOpen,
    shown: view.zones.shown,
    range: view.range,
    from: view.window.from,
    filter: view.filter,
    step,
    ...(start === undefined || step === 'choosing' ? {} : { selected: start }),
    ...(booking === undefined ? {} : { booking }),
    details: Object.fromEntries(
      Object.entries(view.details).map(([slug, { value, confirmed }]) => [
        slug,
        { value, confirmed },
      ]),
    ),
  };
}

function bookingOf(view: OpenView): KnownCalendar['booking'] {
  if (view.step === 'changing') return { uid: view.booking.uid, isChanging: true };
  const uid = view.step === 'booked' ? view.booking.uid : view.moving?.uid;
  return uid === undefined ? undefined : { uid, isChanging: false };
}

function selectedOf(view: CalendarView): string | undefined {
  return 'selected' in view ? view.selected : undefined;
}

function stepOf(view: OpenView): KnownCalendar['step'] {
  switch (view.step) {
    case 'details':
      return 'details';
    case 'booking':
    case 'checking':
      return 'sent';
    case 'booked':
      // A booking that was found, moved or cancelled was not made by this call under the key of its start.
      return view.origin === undefined || view.origin === 'made' ? 'booked' : 'choosing';
    case 'choosing':
    case 'moving':
    case 'changing':
    case 'finding':
      return 'choosing';
  }
}
