import { useState } from 'react';
import type { BookingCard, Zones } from '@in-call-calendar/shared';
import { useWords } from '../../hooks/calendar-context.ts';
import { bookingText } from './booking-text.ts';
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

/** Ways to take the booking along. */
export function AddToCalendar({ booking, zones }: { booking: BookingCard; zones: Zones }) {
  const { texts, locale } = useWords();
  const [said, setSaid] = useState('');

  async function download() {
    try {
      const { calendarFile } = await import('./calendar-file.ts');
      save(calendarFile(booking, texts), 'appointment.ics');
    } catch {
      setSaid(texts.downloadFailed);
    }
  }

  async function copy() {
    const timeDisplay = { zone: zones.shown, hour12: zones.hour12, locale };
    try {
      await navigator.clipboard.writeText(bookingText(booking, timeDisplay, texts));
      setSaid(texts.copied);
    } catch {
      setSaid(texts.copyFailed);
    }
  }

  return (
    <div className="icc-take-along">
      <h4>{texts.addToCalendar}</h4>
      <div className="icc-actions">
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
        <Action kind="secondary" name="download" onClick={() => void download()}>
          {texts.download}
        </Action>
        <Action kind="secondary" name="copy" onClick={() => void copy()}>
          {texts.copy}
        </Action>
      </div>
      <p className="icc-muted" role="status">
        {said}
      </p>
    </div>
  );
}
