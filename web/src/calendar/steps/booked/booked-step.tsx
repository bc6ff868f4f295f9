import { useCalendarContext, type Drawn } from '../../hooks/calendar-context.ts';
import { bookedTitle } from './booked-title.ts';
import { isAlive, type BookedView } from './booked-view.ts';
import { BookingActions } from './booking-actions.tsx';
import { BookingFacts } from './booking-facts.tsx';
import { ChangeActions, isChangeable } from './change-actions.tsx';
import { SeriesAccount } from './series-account.tsx';

/** Cal.com has the booking: made, found, moved or cancelled. */
export function BookedStep({ drawn, view }: { drawn: Drawn; view: BookedView }) {
  const { client, texts } = useCalendarContext();
  const { booking, origin, series } = view;
  return (
    <div className="icc-step" data-origin={origin ?? 'made'}>
      <div className="icc-scroll">
        <h3 className="icc-booked-title" tabIndex={-1} data-step-heading>
          {bookedTitle(view, texts)}
        </h3>
        <BookingFacts booking={booking} zones={drawn.zones} origin={origin} />
        {isChangeable(booking, drawn.now) && (
          <ChangeActions key={booking.uid} booking={booking} drawn={drawn} />
        )}
        {series && series.length > 1 && <SeriesAccount series={series} zones={drawn.zones} />}
        {isAlive(booking) && <BookingActions booking={booking} zones={drawn.zones} />}
        <div className="icc-actions">
          <button
            type="button"
            className="icc-quiet"
            data-action="book-another"
            onClick={() => client.actions.look({})}
          >
            {texts.bookAnother}
          </button>
          <button
            type="button"
            className="icc-quiet"
            data-action="find-booking"
            onClick={() => client.actions.find()}
          >
            {texts.findAnother}
          </button>
        </div>
      </div>
    </div>
  );
}
