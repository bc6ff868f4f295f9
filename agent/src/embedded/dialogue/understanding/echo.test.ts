import { expect, it } from 'vitest';
import { isEcho } from './echo.ts';

const CHOSEN = 'Tuesday, December 1st at 2 PM. What name shall I put it under?';
const OFFER =
  'I have Tuesday, December 1st at 12 PM, 1:30 PM or 3 PM, among others. Which one suits you? You can also tap a time.';
const ONE =
  'The soonest I have is tomorrow, Wednesday, November 25th at 9 AM. Shall I take it for you?';
const CHECK = 'I have anna at example dot com, that is a, n, n, a. Is that right?';
const BOOK =
  'So that is Tuesday, December 1st at 2 PM, for Anna Berg. It takes 30 minutes. Shall I book it?';

it.each([
  ['what name shall i put it under', CHOSEN],
  ['tuesday december first at two pm what name shall i put it under', CHOSEN],
  ['What name shall I put it, uh, under?', CHOSEN],
  ['which one suits you you can also tap a time', OFFER],
  ['three pm among others which one suits you', OFFER],
  ['at nine am shall i take it for you', ONE],
  ['it takes thirty minutes shall i book it', BOOK],
])('%s is the agent heard again', (turn, said) => {
  expect(isEcho(turn, said)).toBe(true);
});

it.each([
  ['tuesday december first at two pm', CHOSEN],
  ['tuesday december first at one thirty pm', OFFER],
  ['i have tuesday december first off', OFFER],
  ['tomorrow wednesday november twenty fifth at nine am', ONE],
  ['yes take it for me please', ONE],
  ['anna at example dot com', CHECK],
  ['yes that is right', CHECK],
  ['yes please book it', BOOK],
  ['put it under anna berg', CHOSEN],
  ['what name did you put it under for the last appointment', CHOSEN],
  ['you can book it', BOOK],
  ['no i cannot tap a time i am driving', OFFER],
  ['what name', CHOSEN],
  ['what name shall i put it under', ''],
])('%s is the caller', (turn, said) => {
  expect(isEcho(turn, said)).toBe(false);
});
