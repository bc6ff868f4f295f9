import { describe, expect, it } from 'vitest';
import { mapPlace } from './event-place.ts';

describe('the place of an event type', () => {
  it.each([
    [
      { type: 'integration', integration: 'cal-video' },
      { kind: 'video', name: 'Cal Video' },
    ],
    [{ type: 'integration', integration: 'whatsoever' }, { kind: 'video' }],
    [{ type: 'link' }, { kind: 'video' }],
    [
      { type: 'address', address: '12 Main Street', public: true },
      { kind: 'address', name: '12 Main Street' },
    ],
    [{ type: 'address', address: '12 Main Street' }, { kind: 'address' }],
    [{ type: 'phone', phone: '+12025550100', public: false }, { kind: 'call_host' }],
    [{ type: 'attendeePhone' }, { kind: 'call_attendee' }],
    [{ type: 'attendeeAddress' }, { kind: 'attendee_address' }],
    [{ type: 'attendeeDefined' }, undefined],
    [undefined, undefined],
  ])('%j is %j', (location, place) => {
    expect(mapPlace(location)).toEqual(place);
  });
});
