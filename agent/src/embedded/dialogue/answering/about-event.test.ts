import type { EventPlace } from '@in-call-calendar/shared';
import { describe, expect, it } from 'vitest';
import { sayAll } from '../testing/say-all.ts';
import { startTalk } from '../testing/talk.ts';

const VIDEO: EventPlace = { kind: 'video', name: 'Cal Video' };
const PLACES: readonly (readonly [EventPlace | undefined, RegExp])[] = [
  [VIDEO, /^It is online, by Cal Video\. The rest is in the confirmation/],
  [{ kind: 'address', name: '12 Main Street' }, /^It is in person, at 12 Main Street\. Wh/],
  [{ kind: 'address' }, /^It is in person\. The rest is in the confirmation/],
  [{ kind: 'call_host', name: '+12025550100' }, /^It is by phone, at plus 1/],
  [{ kind: 'call_attendee' }, /^It is by phone, and you are called\. Wh/],
  [undefined, /^The place or the link is in the confirmation/],
];

describe('where it is', () => {
  it.each(PLACES)('%j is said: %s', async (place, answer) => {
    for (const question of [
      'where is it?',
      'is it in person or online',
      'is Robin there in person',
    ])
      expect(await startTalk(place && { place }).say(question)).toMatch(answer);
  });

  it('is told once before the booking, with how long it takes', async () => {
    const talk = startTalk({ place: VIDEO });
    const told = 'It takes 30 minutes, and is online, by Cal Video. Shall I book it?';
    expect(await sayAll(talk, 'tuesday at two', 'Anna Berg, anna@example.com')).toContain(told);
    expect(await talk.say('make it three')).not.toContain('Cal Video');
    expect(await talk.say('yes')).toContain('You are booked');
  });
});
