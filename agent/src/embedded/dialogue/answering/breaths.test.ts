import { describe, expect, it } from 'vitest';
import { sayAll } from '../testing/say-all.ts';
import { startTalk, type Talk } from '../testing/talk.ts';
import { detailFor } from './view.ts';

type Kind = 'name' | 'email' | 'phone';

/** What is said, in one breath; the value; and the words that can be the whole of it before it is. */
interface Detail {
  said: string;
  value: string;
}

const EMAILS: readonly Detail[] = [
  { said: 'anna dot byrd at example dot com', value: 'anna.byrd@example.com' },
  {
    said: 'a n n a dot byrd at my domain dot co dot uk',
    value: 'anna.byrd@mydomain.co.uk',
  },
  { said: "it's anna underscore one two at example dot org", value: 'anna_12@example.org' },
];
const PHONES: readonly Detail[] = [
  {
    said: 'plus one two zero two five five five zero one seven three',
    value: '+12025550173',
  },
  { said: 'plus four four twenty seven nine four six oh nine one eight', value: '+442079460918' },
];
const NAMES: readonly Detail[] = [
  { said: 'anna b e r g s t r o m', value: 'Anna Bergstrom' },
  { said: 'b e r g', value: 'Berg' },
];

/** Where a detail can be taken apart: between any two of its words. */
function inTwoBreaths({ said, value }: Detail): [string, string, string][] {
  const words = said.split(' ');
  return words
    .slice(1)
    .map((_, at) => [words.slice(0, at + 1).join(' '), words.slice(at + 1).join(' '), value]);
}

async function talkAt(kind: Kind): Promise<Talk> {
  const talk = startTalk();
  await sayAll(talk, 'tuesday at two', ...(kind === 'name' ? [] : ['Anna Berg']));
  if (kind === 'phone') await talk.say('the phone number is wrong');
  return talk;
}

const kinds: [Kind, readonly Detail[]][] = [
  ['email', EMAILS],
  ['phone', PHONES],
  ['name', NAMES],
];

describe.each(kinds)('%s in two breaths', (kind, details) => {
  it.each(details.flatMap(inTwoBreaths))('%s … %s', async (first, second, value) => {
    const talk = await talkAt(kind);
    await talk.say(first);
    const known = detailFor(talk.view(), kind);
    const answer = await talk.say(second);
    expect(detailFor(talk.view(), kind)).toBe(value);
    expect(answer).toMatch(/^I have .*(?:right|correct)\?$/);
    // What the first breath came to is a beginning of the whole, or nothing.
    if (known !== null) expect(value.startsWith(known)).toBe(true);
  });
});

describe('one breath of a detail', () => {
  it.each([
    ['email', 'anna dot byrd', 'e-mail address'],
    ['email', 'anna at example', 'e-mail address'],
    ['email', 'anna', 'e-mail address'],
    ['email', 'a n n a dot byrd at my domain dot co dot', 'e-mail address'],
    ['phone', 'plus four nine', 'number'],
    ['phone', 'two zero two', 'number'],
    ['name', 'anna b e', 'name'],
  ] as const)('%s: asks how it goes on after %s', async (kind, first, what) => {
    const talk = await talkAt(kind);
    expect(await talk.say(first)).toBe(`Yes, and how does the ${what} go on?`);
    expect(detailFor(talk.view(), kind)).toBeNull();
  });

  it.each([
    ['anna dot byrd', 'um', 'at example dot com', 'anna.byrd@example.com'],
    ['anna dot byrd', 'what was that?', 'at example dot com', 'anna.byrd@example.com'],
    ['anna dot byrd', 'one moment please', 'at example dot com', 'anna.byrd@example.com'],
    ['anna', 'dot byrd', 'at example dot com', 'anna.byrd@example.com'],
    ['anna dot byrd at', 'example', 'dot com', 'anna.byrd@example.com'],
  ])('is kept meanwhile: %s … %s … %s', async (first, second, third, value) => {
    const talk = await talkAt('email');
    await sayAll(talk, first, second, third);
    expect(detailFor(talk.view(), 'email')).toBe(value);
  });

  it.each([
    ['anna dot', 'anna dot byrd at example dot com', 'anna.byrd@example.com'],
    ['a n', 'a n n a at example dot com', 'anna@example.com'],
    ['anna dot byrd', 'sorry it is tom at example dot com', 'tom@example.com'],
    ['anna dot byrd', 'no my email is tom at example dot com', 'tom@example.com'],
    ['gmail', 'anna at example dot com', 'anna@example.com'],
  ])('%s is no part of an address that begins anew: %s', async (first, second, value) => {
    const talk = await talkAt('email');
    await sayAll(talk, first, second);
    expect(detailFor(talk.view(), 'email')).toBe(value);
  });

  it('of a number begins anew, too', async () => {
    const talk = await talkAt('phone');
    await sayAll(talk, 'plus one two', 'plus one two zero two five five five zero one seven three');
    expect(detailFor(talk.view(), 'phone')).toBe('+12025550173');
  });

  it('is heard before anybody asks for it', async () => {
    const talk = startTalk();
    await talk.say('tuesday at two');
    await sayAll(talk, 'my email is anna', 'dot byrd at example dot com');
    expect(detailFor(talk.view(), 'email')).toBe('anna.byrd@example.com');
  });

  it('of a spelled family name is none of the given name before it', async () => {
    const talk = await talkAt('name');
    await sayAll(talk, 'a n n a', 'b e r g');
    expect(detailFor(talk.view(), 'name')).toBe('Anna Berg');
  });

  it('that is typed stays as it is', async () => {
    const talk = await talkAt('email');
    expect(await talk.say('ANNA')).not.toContain('go on');
  });

  it.each([
    ['My email is foo at', 'Example dot com', 'foo@example.com'],
    ['My email is foo at', 'foo@example.com', 'foo@example.com'],
    ['My email is foo@', 'foo@example.com', 'foo@example.com'],
  ])('that is typed in half is waited for: %s … %s', async (first, second, value) => {
    const talk = await talkAt('email');
    expect(await talk.say(first)).toBe('Yes, and how does the e-mail address go on?');
    await talk.say(second);
    expect(detailFor(talk.view(), 'email')).toBe(value);
  });
});
