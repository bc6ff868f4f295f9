import type { BookingCard } from '@in-call-calendar/shared';
import { browserZone, prefersHour12 } from '../locale.ts';
import { BookingActions } from './booking-actions.tsx';
import { BookingFacts } from './booking-facts.tsx';
import '../calendar.css';

export interface BookingSummaryProps {
  booking: BookingCard;
  theme?: 'light' | 'dark' | 'auto';
}

/** A booking on its own, in the browser's zone: for the page after the call. */
export function BookingSummary({ booking, theme = 'auto' }: BookingSummaryProps) {
  const zone = browserZone();
  const zones = { caller: zone, host: zone, shown: zone, hour12: prefersHour12() };
  return (
    <div className="icc-root icc-alone" data-theme={theme}>
      <BookingFacts booking={booking} zones={zones} />
      <BookingActions booking={booking} zones={zones} />
    </div>
  );
}
