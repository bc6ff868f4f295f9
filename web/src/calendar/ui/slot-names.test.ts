import { describe, expect, it } from 'vitest';
import { slotLabel, slotLabels } from './slot-names.ts';

const zones = {
  caller: 'America/New_York',
  host: 'Europe/Berlin',
  shown: 'America/New_York',
  hour12: true,
};

describe('slot names', () => {
  it('make sense alone', () => {
    expect(slotLabel('2026-11-24T14:30:00.000Z', zones, 'en-US')).toEqual({
      short: '9:30 AM',
      name: 'Tuesday, November 24, 9:30 AM',
    });
  });

  it('follow the zone and the clock that are shown', () => {
    const berlin = { ...zones, shown: 'Europe/Berlin', hour12: false };
    expect(slotLabel('2026-11-24T23:30:00.000Z', berlin, 'en-US').name).toBe(
      'Wednesday, November 25, 00:30',
    );
  });

  it('distinguish the two hours that the end of summer time makes of one', () => {
    const night = ['2026-11-01T05:30:00.000Z', '2026-11-01T06:30:00.000Z'];
    const labels = slotLabels(
      '2026-11-01',
      night.map((start) => ({ start })),
      zones,
      'en-US',
    );
    expect(labels.map((label) => label.short)).toEqual([
      '1:30 AM (Eastern Daylight Time)',
      '1:30 AM (Eastern Standard Time)',
    ]);
  });
});
