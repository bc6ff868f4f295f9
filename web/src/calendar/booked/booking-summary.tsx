import type { BookingCard } from '@in-call-calendar/shared';
import { WordsContext } from '../hooks/calendar-context.ts';
import { useWordsIn } from '../hooks/use-words.ts';
import { browserZone, prefersHour12 } from '../locale.ts';
import { BookingActions } from './booking-actions.tsx';
import { BookingFacts } from './booking-facts.tsx';
import '../calendar.css';

export interface BookingSummaryProps {
  booking: BookingCard;
  theme?: 'light' | 'dark' | 'auto';
  /** BCP 47 tag of the language; default: the browser's. */
  locale?: string;
}

/** A booking on its own, in the browser's zone: for the page after the call. */
export function BookingSummary({ booking, theme = 'auto', locale }: BookingSummaryProps) {
  const words = useWordsIn(locale);
  const zone = browserZone();
  const zones = { caller: zone, host: zone, shown: zone, hour12: prefersHour12() };
  return (
    <WordsContext value={words}>
      <div className="icc-root icc-alone" data-theme={theme} lang={words.locale}>
        <BookingFacts booking={booking} zones={zones} />
        <BookingActions booking={booking} zones={zones} />
      </div>
    </WordsContext>
  );
}
