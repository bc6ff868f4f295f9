import type { BookingCard } from '@in-call-calendar/shared';
import { useCalendarContext, type PanelModel } from '../hooks/calendar-context.ts';
import { slotLabel } from './slot-names.ts';
import { Action } from './action.tsx';

/** Above the free times while a new one is being looked for: for which booking, and the way back. */
export function MoveBanner({ model, booking }: { model: PanelModel; booking: BookingCard }) {
  const { client, texts, locale } = useCalendarContext();
  return (
    <div className="icc-moving" data-moving={booking.uid}>
      <p>{texts.moveBanner(slotLabel(booking.start, model.zones, locale).name)}</p>
      <Action kind="link" name="stop-moving" onClick={client.actions.release}>
        {texts.moveStop}
      </Action>
    </div>
  );
}
