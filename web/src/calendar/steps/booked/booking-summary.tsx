import type { BookingCard, Occurrence, Zones } from '@in-call-calendar/shared';
import { WordsContext } from '../../hooks/calendar-context.ts';
import { useWordsIn } from '../../hooks/use-words.ts';
import { browserZone, prefersHour12 } from '../../locale.ts';
import { isActive } from './is-active.ts';
import { AddToCalendar } from './add-to-calendar.tsx';
import { BookingFacts } from './booking-facts.tsx';
import { SeriesOutcomes } from './series-outcomes.tsx';
import '../../calendar.css';

/** What {@link BookingSummary} is given. */
export interface BookingSummaryProps {
  booking: BookingCard;
  /** Zones and clock to write its time in, as `onBooked` gives them; default: the browser's. */
  zones?: Zones;
  /** Every time of the series that it is the first of, as `onBooked` gives them; all go into the calendar file. */
  series?: readonly Occurrence[] | undefined;
  theme?: 'light' | 'dark' | 'auto';
  /** BCP 47 tag of the language; default: the browser's. */
  locale?: string;
}

/**
 * A booking on its own, for the page after the call. One that takes place can be put into a calendar of one's own.
 *
 * @example
 * {outcome && <BookingSummary booking={outcome.booking} zones={outcome.zones} locale="de" />}
 */
export function BookingSummary(props: BookingSummaryProps) {
  const { booking, zones = browserZones(), series, theme = 'auto', locale } = props;
  const words = useWordsIn(locale);
  return (
    <WordsContext.Provider value={words}>
      <div className="icc-root icc-alone" data-theme={theme} lang={words.locale}>
        <BookingFacts booking={booking} zones={zones} />
        {series && series.length > 1 && <SeriesOutcomes series={series} zones={zones} />}
        {isActive(booking) && <AddToCalendar booking={booking} zones={zones} series={series} />}
      </div>
    </WordsContext.Provider>
  );
}

function browserZones(): Zones {
  const zone = browserZone() ?? 'UTC';
  return { caller: zone, host: zone, shown: zone, hour12: prefersHour12() };
}
