import { describe, expect, it } from 'vitest';
import { ZONE_SAYINGS } from '../testing/zone-sayings.ts';
import { normalise } from './normalise.ts';
import { findZone } from './zone.ts';

describe('a time zone', () => {
  it.each(ZONE_SAYINGS)('%s', (text, expected) => {
    expect(findZone(normalise(text))).toEqual(expected);
  });
});
