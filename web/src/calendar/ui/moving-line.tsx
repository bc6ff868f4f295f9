import type { BookingCard } from '@in-call-calendar/shared';
import { useCalendarContext, type Drawn } from '../hooks/calendar-context.ts';
import { slotLabel } from './slot-names.ts';

/** Above the free times while a new one is being looked for: for which booking, and the way back. */
export function MovingLine({ drawn, booking }: { drawn: Drawn; booking: BookingCard }) {
  const { client, texts, locale } = useCalendarContext();
  return (
    <div className="icc-moving" data-moving={booking.uid}>
      <p>{texts.movingLine(slotLabel(booking.start, drawn.zones, locale).name)}</p>
      <button
        type="button"
        className="icc-link"
        data-action="stop-moving"
        onClick={() => client.actions.release()}
      >
        {texts.moveStop}
      </button>
    </div>
  );
}
