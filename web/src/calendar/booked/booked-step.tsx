import type { CalendarView } from '@in-call-calendar/shared';
import { useCalendarContext, type Drawn } from '../hooks/calendar-context.ts';
import { BookingActions } from './booking-actions.tsx';
import { BookingFacts } from './booking-facts.tsx';

export type BookedView = Extract<CalendarView, { step: 'booked' }>;

/** Cal.com has the booking. */
export function BookedStep({ drawn, view }: { drawn: Drawn; view: BookedView }) {
  const { client, texts } = useCalendarContext();
  const { booking } = view;
  const isAlive = booking.status === 'accepted' || booking.status === 'pending';
  const title = {
    accepted: texts.bookedTitle,
    pending: texts.requestedTitle,
    cancelled: texts.status.cancelled,
    rejected: texts.status.rejected,
  }[booking.status];
  return (
    <div className="icc-step">
      <div className="icc-scroll">
        <h3 className="icc-booked-title" tabIndex={-1} data-step-heading>
          {title}
        </h3>
        <BookingFacts booking={booking} zones={drawn.zones} />
        {isAlive && <BookingActions booking={booking} zones={drawn.zones} />}
        <button
          type="button"
          className="icc-quiet"
          data-action="book-another"
          onClick={() => client.actions.look({})}
        >
          {texts.bookAnother}
        </button>
      </div>
    </div>
  );
}
