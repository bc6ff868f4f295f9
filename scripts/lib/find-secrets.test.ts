import { expect, test } from 'vitest';
import { findSecrets } from './find-secrets.ts';

const SECRET = 'cal_local/0123"456+789';
const look = (text: string) => findSecrets([{ place: 'a log', text }], { 'the key': SECRET });

test.each([
  ['as it is', `key ${SECRET}!`],
  ['in an address', `?key=${encodeURIComponent(SECRET)}`],
  ['in JSON', JSON.stringify({ key: SECRET })],
  ['as hexadecimal digits', Buffer.from(SECRET).toString('hex')],
  ...['', 'a', 'ab', 'abc'].flatMap((before): [string, string][] => [
    [`in base64 after "${before}"`, Buffer.from(`${before}${SECRET}z`).toString('base64')],
    [`in a token after "${before}"`, Buffer.from(`${before}${SECRET}`).toString('base64url')],
  ]),
])('a secret that was planted %s is found', (_, text) => {
  expect(look(text)).toEqual(['the key in a log']);
});

test('what is no secret is not found', () => {
  expect(look(`key ${SECRET.slice(1)} ${Buffer.from(SECRET.slice(2)).toString('base64')}`)).toEqual(
    [],
  );
});
