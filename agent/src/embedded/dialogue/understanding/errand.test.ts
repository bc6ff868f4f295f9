import { describe, expect, it } from 'vitest';
import {
  ERRAND_SAYINGS,
  ERRAND_SAYINGS_BOOKED,
  type ErrandSaying,
} from '../testing/errand-sayings.ts';
import { readErrand } from './errand.ts';
import { normalise } from './normalise.ts';

function check(rows: readonly ErrandSaying[], booked: boolean): void {
  for (const [text, kind, old = '', wanted = ''] of rows) {
    it(text, () => {
      const errand = readErrand(normalise(text), { booked });
      expect(errand?.kind ?? null).toBe(kind);
      expect(errand?.old ?? '').toContain(old);
      expect(errand?.wanted ?? '').toBe(wanted);
    });
  }
}

describe('what a caller wants with a booking made before', () => {
  check(ERRAND_SAYINGS, false);
});

describe('what a caller wants with the booking at hand', () => {
  check(ERRAND_SAYINGS_BOOKED, true);
});
