import { useState } from 'react';
import type { BookingCard, Occurrence, Zones } from '@in-call-calendar/shared';
import { useWords } from '../../hooks/calendar-context.ts';
import { bookingText } from './booking-text.ts';
import { calendarFile, occurrencesOf } from './calendar-file.ts';
import { googleLink, outlookLink } from './calendar-links.ts';
import { Action } from '../../ui/action.tsx';

function save(text: string, name: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/calendar' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}

export interface AddToCalendarProps {
  booking: BookingCard;
  zones: Zones;
  /** Every time of the series that it is the first of. */
  series?: readonly Occurrence[] | undefined;
}

/** Ways to put the booking into a calendar of one's own; a series goes there as a whole, which links cannot do. */
export function AddToCalendar({ booking, zones, series }: AddToCalendarProps) {
  const bookings = occurrencesOf(booking, series);
  const { texts, locale } = useWords();
  const [status, setStatus] = useState('');

  async function copy() {
    const timeDisplay = { zone: zones.shown, hour12: zones.hour12, locale };
    try {
      const text = bookings.map((each) => bookingText(each, timeDisplay, texts)).join('\n\n');
      await navigator.clipboard.writeText(text);
      setStatus(texts.copied);
    } catch {
      setStatus(texts.copyFailed);
    }
  }

  return (
    <div className="icc-add-to-calendar">
      <h4>{texts.addToCalendar}</h4>
      <div className="icc-actions">
        {bookings.length === 1 && (
          <>
            <a
              className="icc-secondary"
              href={googleLink(booking, texts)}
              target="_blank"
              rel="noreferrer"
            >
              {texts.google}
            </a>
            <a
              className="icc-secondary"
              href={outlookLink(booking, texts)}
              target="_blank"
              rel="noreferrer"
            >
              {texts.outlook}
            </a>
          </>
        )}
        <Action
          kind="secondary"
          name="download"
          onClick={() => save(calendarFile(bookings, texts, Date.now()), 'appointment.ics')}
        >
          {texts.download}
        </Action>
        <Action kind="secondary" name="copy" onClick={() => void copy()}>
          {texts.copy}
        </Action>
      </div>
      <p className="icc-muted" role="status">
        {status}
      </p>
    </div>
  );
}
