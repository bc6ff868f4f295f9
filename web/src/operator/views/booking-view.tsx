import { useCallback } from 'react';
import type { OpenedBooking } from '../client/answers.ts';
import { useSurroundings } from '../context.ts';
import { showTime } from '../format.ts';
import { useLoad } from '../hooks/use-load.ts';
import { Facts } from '../parts/facts.tsx';
import { LoadedView } from '../parts/loaded-view.tsx';
import { PageTitle } from '../parts/page-title.tsx';
import { Notice } from '../parts/notice.tsx';
import { hrefOf, type Route } from '../routes.ts';
import { texts } from '../texts.ts';

export interface BookingViewProps {
  route: Extract<Route, { view: 'booking' }>;
}

/** One booking, with whom it is for: that comes from Cal.com at this moment, and is kept nowhere here. */
export function BookingView({ route: { agentId, bookingId } }: BookingViewProps) {
  const { api } = useSurroundings();
  const { loaded, reload } = useLoad(
    useCallback(
      (signal: AbortSignal) => api.booking(agentId, bookingId, signal),
      [api, agentId, bookingId],
    ),
  );
  return (
    <div>
      <a className="icc-link" href={hrefOf({ view: 'tab', agentId, tab: 'bookings' })}>
        {texts.bookings.back}
      </a>
      <LoadedView loaded={loaded} onRetry={reload}>
        {(opened) => <LoadedBooking agentId={agentId} opened={opened} />}
      </LoadedView>
    </div>
  );
}

function LoadedBooking({ agentId, opened }: { agentId: string; opened: OpenedBooking }) {
  const { booking, attendee } = opened;
  const { call_id: callId } = booking;
  const errors: Readonly<Record<string, string>> = texts.bookings.attendeeErrors;
  return (
    <>
      <PageTitle level={2} text={texts.bookings.one(showTime(booking.start_at))} />
      <Facts
        facts={[
          [texts.bookings.status, texts.bookings.statuses[booking.status]],
          [
            texts.bookings.when,
            `${showTime(booking.start_at)}, ${texts.bookings.minutes(booking.duration_min)}`,
          ],
          [texts.bookings.made, showTime(booking.created_at)],
          [texts.bookings.attendee, attendee && attendee.name],
          [
            texts.bookings.email,
            attendee && (
              <a href={`mailto:${encodeURIComponent(attendee.email)}`}>{attendee.email}</a>
            ),
          ],
        ]}
      />
      {attendee ? (
        <p className="op-muted">{texts.bookings.privacy}</p>
      ) : (
        <Notice tone="note">
          <p>{errors[opened.attendee_error ?? ''] ?? texts.bookings.noAttendee}</p>
        </Notice>
      )}
      {callId !== null && (
        <p>
          <a className="icc-link" href={hrefOf({ view: 'call', agentId, callId })}>
            {texts.bookings.call}
          </a>
        </p>
      )}
    </>
  );
}
