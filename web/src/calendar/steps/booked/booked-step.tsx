import { useCalendarContext, type PanelModel } from '../../hooks/calendar-context.ts';
import { bookedTitle } from './booked-title.ts';
import { isActive } from './is-active.ts';
import type { ViewOf } from '../../store/state.ts';
import { AddToCalendar } from './add-to-calendar.tsx';
import { BookingFacts } from './booking-facts.tsx';
import { ChangeActions, isChangeable } from './change-actions.tsx';
import { SeriesOutcomes } from './series-outcomes.tsx';
import { Action } from '../../ui/action.tsx';

/** Cal.com has the booking: made, found, moved or cancelled. */
export function BookedStep({ model, view }: { model: PanelModel; view: ViewOf<'booked'> }) {
  const { client, texts } = useCalendarContext();
  const { booking, origin, series } = view;
  return (
    <div className="icc-step" data-origin={origin ?? 'made'}>
      <div className="icc-scroll">
        <h3 className="icc-booked-title" tabIndex={-1} data-step-heading>
          {bookedTitle(view, texts)}
        </h3>
        <BookingFacts booking={booking} zones={model.zones} origin={origin} />
        {isChangeable(booking, model.now) && (
          <ChangeActions
            key={booking.uid}
            booking={booking}
            model={model}
            isOfSeries={series !== undefined && series.length > 1}
          />
        )}
        {series && series.length > 1 && <SeriesOutcomes series={series} zones={model.zones} />}
        {isActive(booking) && (
          <AddToCalendar booking={booking} zones={model.zones} series={series} />
        )}
        <div className="icc-actions">
          <Action kind="quiet" name="book-another" onClick={() => client.actions.showDates({})}>
            {texts.bookAnother}
          </Action>
          <Action kind="quiet" name="find-booking" onClick={() => client.actions.find()}>
            {texts.findAnother}
          </Action>
        </div>
      </div>
    </div>
  );
}
