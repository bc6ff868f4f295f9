import { describe, expect, it } from 'vitest';
import {
  EVERYDAY_ADDRESSES,
  EVERYDAY_DENIED,
  EVERYDAY_NAME_DENIED,
  EVERYDAY_NAMES,
  NOT_OF_DETAILS,
  OTHER_DOMAIN,
} from '../testing/everyday-sayings.ts';
import { sayAll } from '../testing/say-all.ts';
import { startTalk, type Talk } from '../testing/talk.ts';
import { spokenEmail } from './spoken.ts';

/** A talk in which everything is known, and the booking is asked about. */
async function upTo(name: string, email: string): Promise<Talk> {
  const talk = startTalk();
  await sayAll(talk, 'tuesday at two', `${name}, ${email}`);
  expect(talk.view()).toMatchObject({
    details: { name: { value: name }, email: { value: email } },
  });
  talk.called.length = 0;
  return talk;
}

/** What a turn comes to, without the name and the address that it is said of. */
async function outcome(name: string, email: string, text: string): Promise<unknown> {
  const talk = await upTo(name, email);
  const plain = (words: string): string =>
    words
      .replaceAll(name, 'NAME')
      .replaceAll(spokenEmail(email), 'EMAIL')
      .replaceAll(email, 'EMAIL');
  const answer = plain(await talk.say(text));
  return { answer, called: talk.called, view: plain(JSON.stringify(talk.view())) };
}

describe('the domain of an address', () => {
  it.each(OTHER_DOMAIN)('is put right as a whole or in its ending: %s', async (text, email) => {
    const talk = await upTo('Anna Berg', 'anna@example.com');
    await talk.say(text);
    expect(talk.view()).toMatchObject({
      details: { name: { value: 'Anna Berg' }, email: { value: email } },
    });
  });
});

describe('everyday words', () => {
  it.each(EVERYDAY_ADDRESSES)('are no part of %s where nothing says so', async (email) => {
    for (const text of NOT_OF_DETAILS)
      expect({ text, ...Object(await outcome('Anna Berg', email, text)) }).toEqual({
        text,
        ...Object(await outcome('Anna Berg', 'tomsen@berger.com', text)),
      });
  });

  it.each(EVERYDAY_NAMES)('are no part of the name %s where nothing says so', async (name) => {
    for (const text of NOT_OF_DETAILS)
      expect({ text, ...Object(await outcome(name, 'anna@example.com', text)) }).toEqual({
        text,
        ...Object(await outcome('Kim Berg', 'anna@example.com', text)),
      });
  });

  it.each(EVERYDAY_DENIED)(
    'of %s are a part of it where that is said: %s',
    async (email, text, right) => {
      const talk = await upTo('Kim Miller', email);
      const answer = await talk.say(text);
      if (right === null) expect(answer).toMatch(/right e-mail address/);
      expect(talk.view()).toMatchObject({
        details: { name: { value: 'Kim Miller' }, email: { value: right ?? email } },
      });
    },
  );

  it.each(EVERYDAY_NAME_DENIED)(
    'of %s are a part of it where that is said: %s',
    async (name, text, right) => {
      const talk = await upTo(name, 'kim@example.com');
      const answer = await talk.say(text);
      if (right === null) expect(answer).toMatch(/What is your name/);
      expect(talk.view()).toMatchObject({
        details: { name: { value: right ?? name }, email: { value: 'kim@example.com' } },
      });
    },
  );
});
