/**
 * What a page last knew of its calendar, for an agent that takes the call over from one that was cut off. These are
 * claims of a browser: times are checked, values pass the form's own checks, and whether something is booked is asked of
 * the provider, never taken from here.
 */
import { z } from 'zod/mini';
import { rangeSchema, slotFilterSchema } from './availability.ts';
import { answerSchema } from './booking-fields.ts';
import { repetitionSchema, type CalendarView, type OpenView } from './calendar-view.ts';
import { instantSchema, localDateSchema, zoneSchema } from './time.ts';

/** Most fields of a form that are taken over. */
const MAX_FIELDS = 50;
/** Most occurrences of a series; the same as in the snapshot. */
const MAX_OCCURRENCES = 24;

export const clientSnapshotSchema = z.strictObject({
  /** The agent process it is from; what an agent knows better itself is not told to it. */
  epoch: z.string().check(z.minLength(1), z.maxLength(64)),
  isOpen: z.boolean(),
  shown: zoneSchema,
  range: rangeSchema,
  from: localDateSchema,
  filter: z.nullable(slotFilterSchema),
  /** `sent`: confirmed, result not seen. `booked`: the card was on screen. */
  step: z.enum(['choosing', 'details', 'sent', 'booked']),
  /** The length that was chosen, in minutes, where there are several. */
  minutes: z.optional(z.int().check(z.positive())),
  /** The chosen start, or that of the booking. */
  selected: z.optional(instantSchema),
  /** The series that begins with `selected`: its wish, where it is known still, and its starts. */
  series: z.optional(
    z.strictObject({
      repetition: z.optional(repetitionSchema),
      starts: z.array(instantSchema).check(z.minLength(1), z.maxLength(MAX_OCCURRENCES)),
    }),
  ),
  /** The booking that was on screen, where it is not one that was made under the key of `selected`. */
  booking: z.optional(
    z.strictObject({
      uid: z.string().check(z.minLength(1), z.maxLength(200)),
      email: z.string().check(z.maxLength(320)),
      start: instantSchema,
      /** A move or cancellation was on its way. */
      isChanging: z.boolean(),
    }),
  ),
  /** What had been asked for in the form that looks a booking up, where that was on screen. */
  finding: z.optional(
    z.strictObject({
      email: z.optional(z.string().check(z.maxLength(320))),
      date: z.optional(localDateSchema),
    }),
  ),
  details: z
    .record(
      z.string().check(z.minLength(1), z.maxLength(100)),
      z.strictObject({ value: answerSchema, confirmed: z.boolean() }),
    )
    .check(z.refine((details) => Object.keys(details).length <= MAX_FIELDS)),
});
export type ClientSnapshot = z.infer<typeof clientSnapshotSchema>;

/**
 * What a page knows, from its last snapshot in which the calendar was open.
 *
 * @param isOpen whether it still is
 */
export function clientSnapshotOf(view: OpenView, isOpen: boolean): ClientSnapshot {
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
    ...(view.event?.lengths?.isChosen === true && { minutes: view.event.durationMinutes }),
    ...(start === undefined || step === 'choosing' ? {} : { selected: start, ...seriesOf(view) }),
    ...(booking === undefined ? {} : { booking }),
    ...findingOf(view),
    details: Object.fromEntries(
      Object.entries(view.details).map(([slug, { value, confirmed }]) => [
        slug,
        { value, confirmed },
      ]),
    ),
  };
}

function seriesOf(view: OpenView): Pick<ClientSnapshot, 'series'> {
  if (view.step === 'booked') {
    const starts = view.series?.map(({ start }) => start) ?? [];
    return starts.length === 0 ? {} : { series: { starts } };
  }
  const repeat = 'repeat' in view ? view.repeat : undefined;
  return repeat === undefined || repeat.starts.length === 0 ? {} : { series: repeat };
}

function bookingOf(view: OpenView): ClientSnapshot['booking'] {
  const isChanging = view.step === 'changing';
  const card = isChanging || view.step === 'booked' ? view.booking : view.moving;
  if (card === undefined) return undefined;
  return { uid: card.uid, email: card.attendeeEmail, start: card.start, isChanging };
}

function findingOf(view: OpenView): Pick<ClientSnapshot, 'finding'> {
  if (view.step !== 'finding') return {};
  const { email, date } = view.finding;
  return {
    finding: {
      ...(email === undefined ? {} : { email }),
      ...(date === undefined ? {} : { date }),
    },
  };
}

function selectedOf(view: CalendarView): string | undefined {
  return 'selected' in view ? view.selected : undefined;
}

function stepOf(view: OpenView): ClientSnapshot['step'] {
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
    case 'confirming_move':
    case 'changing':
    case 'finding':
      return 'choosing';
  }
}
