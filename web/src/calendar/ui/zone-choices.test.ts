import { describe, expect, it } from 'vitest';
import type { Zones } from '@in-call-calendar/shared';
import { otherZones, shownChoice, zoneChoices } from './zone-choices.ts';

const AT = '2026-11-24T14:00:00.000Z';
const NEW_YORK = 'America/New_York';
const BERLIN = 'Europe/Berlin';
const LONDON = 'Europe/London';

const zones = (caller: string, host: string, shown: string): Zones => ({
  caller,
  host,
  shown,
  hour12: true,
});
const names = (...args: Parameters<typeof zones>) =>
  zoneChoices(zones(...args), AT).map(({ zone, of }) => `${of} ${zone}`);

describe('the zones next at hand', () => {
  it('are the caller’s and the host’s', () => {
    const both = [`caller ${NEW_YORK}`, `host ${BERLIN}`];
    expect(names(NEW_YORK, BERLIN, NEW_YORK)).toEqual(both);
    expect(names(NEW_YORK, BERLIN, BERLIN)).toEqual(both);
  });

  it('lead back from a third one, also where caller and host share theirs', () => {
    expect(names(NEW_YORK, BERLIN, LONDON)).toHaveLength(3);
    expect(names(BERLIN, BERLIN, LONDON)).toEqual([`caller ${BERLIN}`, `other ${LONDON}`]);
  });

  it('have a zone once, whatever it is called', () => {
    expect(names('Asia/Calcutta', 'Asia/Kolkata', 'Asia/Kolkata')).toEqual([
      'caller Asia/Calcutta',
    ]);
    expect(names(NEW_YORK, 'Asia/Kolkata', 'Asia/Calcutta')).toHaveLength(2);
  });

  it('say which of them is shown', () => {
    const of = (...args: Parameters<typeof zones>) =>
      shownChoice(zoneChoices(zones(...args), AT), args[2], AT);
    expect(of('Asia/Calcutta', BERLIN, 'Asia/Kolkata')).toEqual({
      zone: 'Asia/Calcutta',
      of: 'caller',
    });
    expect(of(NEW_YORK, BERLIN, BERLIN).of).toBe('host');
    expect(of(NEW_YORK, BERLIN, LONDON).of).toBe('other');
  });
});

describe('all other zones', () => {
  const all = otherZones([NEW_YORK, BERLIN], 'en-US');

  it('are found by their city', () => {
    expect(all).toContainEqual({ zone: LONDON, name: 'London (Europe)' });
    const cities = all.map(({ name }) => name);
    expect(cities.indexOf('Lisbon (Europe)')).toBeLessThan(cities.indexOf('London (Europe)'));
  });

  it('are none of those that are there', () => {
    expect(all.map(({ zone }) => zone)).not.toContain(BERLIN);
  });
});
