import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { BOOKING } from '../../../gallery/fixtures.ts';
import { BookingSummary } from './booking-summary.tsx';

afterEach(() => vi.restoreAllMocks());

describe('a booking on its own', () => {
  it.each(['Etc/Unknown', 'America/Newtown'])(
    'is drawn in UTC where the browser is in the zone %s, which it cannot write times in',
    (timeZone) => {
      const options = new Intl.DateTimeFormat('en-GB').resolvedOptions();
      vi.spyOn(Intl.DateTimeFormat.prototype, 'resolvedOptions').mockReturnValue({
        ...options,
        timeZone,
      });
      const html = renderToStaticMarkup(<BookingSummary booking={BOOKING} locale="en-GB" />);
      expect(html).toContain('19:30');
      expect(html).toContain('Coordinated Universal Time');
    },
  );
});
