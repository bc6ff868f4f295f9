import { useCallback } from 'react';
import { useSurroundings } from '../context.ts';
import { showTime } from '../format.ts';
import { usePages } from '../hooks/use-pages.ts';
import { PagedList } from '../parts/paged-list.tsx';
import { hrefOf } from '../routes.ts';
import { texts } from '../texts.ts';

/** What was booked in calls with the agent, the newest first. Who it is for comes with one of them. */
export function BookingsView({ agentId }: { agentId: string }) {
  const { api } = useSurroundings();
  const pages = usePages(
    useCallback(
      (cursor: string | null, signal: AbortSignal) => api.bookings(agentId, cursor, signal),
      [api, agentId],
    ),
  );
  return (
    <div className="op-list">
      <h2 className="icc-hidden">{texts.bookings.title}</h2>
      <PagedList
        pages={pages}
        empty={<p className="op-empty">{texts.bookings.empty}</p>}
        keyOf={({ id }) => id}
      >
        {(booking) => (
          <a
            className="op-row"
            href={hrefOf({ view: 'booking', agentId, bookingId: booking.id })}
            data-booking={booking.id}
          >
            <span className="op-row-main">
              <span className="op-row-title">{showTime(booking.start_at)}</span>
              <span className="op-muted">
                {texts.bookings.minutes(booking.duration_min)} · {texts.bookings.made}{' '}
                {showTime(booking.created_at)}
              </span>
            </span>
            <span className="op-mark" data-outcome={booking.status}>
              {texts.bookings.statuses[booking.status]}
            </span>
          </a>
        )}
      </PagedList>
    </div>
  );
}
