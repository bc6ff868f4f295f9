import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { BookingCard } from '@in-call-calendar/shared';
import { BOOKING, CALLER_ZONE, HOST_ZONE } from '../gallery/fixtures.ts';
import { EndScreen } from './end-screen.tsx';

const zones = { caller: CALLER_ZONE, host: HOST_ZONE, shown: CALLER_ZONE, hour12: true };
const nothing = () => undefined;

function screen(status: BookingCard['status'] | null): string {
  const outcome = status && { booking: { ...BOOKING, status }, zones };
  return renderToStaticMarkup(
    <EndScreen reason="hung_up" outcome={outcome} onStart={nothing} onGoBack={nothing} />,
  );
}

describe('what came of a call, at its end', () => {
  it('is an appointment to take along, with the time where the host is', () => {
    const shown = screen('accepted');
    expect(shown).toContain('Here is your appointment.');
    expect(shown).toContain('Add to your calendar');
    expect(shown).toContain('in Berlin, where the host is');
  });

  it('is a request while the host has not confirmed it', () => {
    const shown = screen('pending');
    expect(shown).not.toContain('Here is your appointment');
    expect(shown).toContain('Here is your request');
    expect(shown).toContain('Add to your calendar');
  });

  it.each([
    ['cancelled', 'Your appointment is cancelled.'],
    ['rejected', 'Your request was declined.'],
  ] as const)('is no appointment once it is %s', (status, words) => {
    const shown = screen(status);
    expect(shown).toContain(words);
    expect(shown).not.toContain('Here is your appointment');
    expect(shown).not.toContain('Add to your calendar');
  });

  it('is a whole series, with one way to take all of it along', () => {
    const series = [BOOKING.start, '2026-12-03T19:30:00.000Z'].map((start) => ({
      start,
      outcome: 'booked' as const,
    }));
    const outcome = { booking: BOOKING, zones, series };
    const shown = renderToStaticMarkup(
      <EndScreen reason="hung_up" outcome={outcome} onStart={nothing} onGoBack={nothing} />,
    );
    expect(shown.match(/data-outcome="booked"/g)).toHaveLength(2);
    expect(shown).toContain('data-action="download"');
    expect(shown).not.toContain('calendar.google');
  });

  it('is nothing where nothing was booked', () => {
    expect(screen(null)).toContain('Nothing was booked in this call.');
  });
});
