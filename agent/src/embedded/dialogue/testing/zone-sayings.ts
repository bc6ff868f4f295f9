import type { ZoneWish } from '../understanding/zone.ts';

const shown = (zone: string): ZoneWish => ({ of: 'place', zone, callerIsThere: false });
const HOST: ZoneWish = { of: 'host' };
const CALLER: ZoneWish = { of: 'caller' };
const living = (zone: string): ZoneWish => ({ of: 'place', zone, callerIsThere: true });

/** What is said of time zones, and which one is meant; null where none is wished for. */
export const ZONE_SAYINGS: readonly (readonly [string, ZoneWish | null])[] = [
  ['in london time', shown('Europe/London')],
  ['in London time please', shown('Europe/London')],
  ['show it in new york time', shown('America/New_York')],
  ['show me the times in tokyo', shown('Asia/Tokyo')],
  ['can you show that in berlin time', shown('Europe/Berlin')],
  ['switch to pacific time', shown('America/Los_Angeles')],
  ['change the time zone to paris', shown('Europe/Paris')],
  ['use eastern standard time', shown('America/New_York')],
  ["what's that in london", shown('Europe/London')],
  ['tuesday afternoon london time', shown('Europe/London')],
  ['gmt please', shown('Europe/London')],
  ['u t c', shown('UTC')],
  ["i'm in berlin", living('Europe/Berlin')],
  ['i am calling from london', living('Europe/London')],
  ["i'm based in new york", living('America/New_York')],
  ['we are in sydney', living('Australia/Sydney')],
  ['i live in california', living('America/Los_Angeles')],
  ["i'll be in tokyo that week", living('Asia/Tokyo')],
  ["i'm on pacific time", living('America/Los_Angeles')],
  ["i'm in the central time zone", living('America/Chicago')],
  ['my time zone is eastern time', living('America/New_York')],
  ['in your time', HOST],
  ["in the host's time", HOST],
  ['show it in your time zone', HOST],
  ['show me the times in the host time zone', HOST],
  ['your local time please', HOST],
  ['three pm your time', HOST],
  ['in my time', CALLER],
  ['show it in my own time zone', CALLER],
  ['back to my time zone', CALLER],
  ['in my local time', CALLER],
  ['local time please', CALLER],
  ['is that my time or your time', null],
  ['what time zone is that', null],
  ['is that eastern time', null],
  ['is that in your time', null],
  ['which time zone are these times in', null],
  ['take your time', null],
  ['thank you for your time', null],
  ["i'd like to book some of your time", null],
  ['it is my time to shine', null],
  ['tuesday at ten', null],
  ['i want to talk about my trip to london', null],
];
