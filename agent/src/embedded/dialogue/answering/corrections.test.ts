import { describe, expect, it } from 'vitest';
import { NAME_AGAIN } from '../testing/name-again-sayings.ts';
import { CHANGED } from '../testing/changed-sayings.ts';
import {
  ASKED_FOR,
  DENIED,
  DENIED_LATE,
  MOVES,
  ONLY_DENIED,
  PUT_RIGHT,
  STAYS,
  UP_TO,
} from '../testing/correction-sayings.ts';
import { sayAll } from '../testing/say-all.ts';
import { startTalk, type Talk } from '../testing/talk.ts';

const names = (talk: Talk): string[] => talk.called.map((call) => call.name);

describe('a detail put right in a part of it', () => {
  it.each([...PUT_RIGHT, ...DENIED])('at %s: %s', async (at, text, { name, email }) => {
    const talk = startTalk();
    await sayAll(talk, ...UP_TO[at], text);
    const details = {
      ...(name !== undefined && { name: { value: name } }),
      ...(email !== undefined && { email: { value: email } }),
    };
    expect(talk.view()).toMatchObject({ details });
    expect(names(talk)).not.toContain('book_appointment');
  });
});

describe('a person that has changed', () => {
  it.each(CHANGED)('keeps the time, at %s: %s', async (at, text, { name, email }) => {
    const talk = startTalk();
    await sayAll(talk, ...UP_TO[at]);
    expect(await talk.say(text)).not.toMatch(/did(?:n't| not) (?:understand|catch|get)/);
    expect(talk.view()).toMatchObject({
      step: 'details',
      selected: '2026-12-01T19:00:00.000Z',
      details: {
        ...(name !== undefined && { name: { value: name } }),
        ...(email !== undefined && { email: { value: email } }),
      },
    });
    expect(names(talk)).not.toContain('book_appointment');
  });
});

describe('a detail that is wrong without the right one', () => {
  it.each(ASKED_FOR)('is asked for by name, at %s: %s', async (at, text, question) => {
    const talk = startTalk();
    expect(await sayAll(talk, ...UP_TO[at], text)).toMatch(question);
    expect(names(talk)).not.toContain('book_appointment');
  });
});

describe('a detail that is denied', () => {
  it.each(ONLY_DENIED)(
    'is asked for, and nothing changes, at %s: %s',
    async (at, text, question) => {
      const talk = startTalk();
      await sayAll(talk, ...UP_TO[at]);
      const before = talk.view();
      expect(await talk.say(text)).toMatch(question);
      const { step, selected, details } = { details: {}, selected: null, ...before };
      expect(talk.view()).toMatchObject({ step, selected, details });
      expect(names(talk)).not.toContain('book_appointment');
    },
  );

  it('is not booked under what was never said', async () => {
    const talk = startTalk();
    await sayAll(talk, ...UP_TO.book, 'my name is not anna', 'tom miller', 'yes');
    expect(talk.view()).toMatchObject({
      step: 'details',
      details: { name: { value: 'Tom Miller' }, email: { value: 'anna@example.com' } },
    });
  });
});

describe('a name that is asked for', () => {
  const PLACES = {
    'for the first time': UP_TO.askName,
    'as it was heard wrong': UP_TO.wrongName,
    'as it was denied': [...UP_TO.book, 'My name is not Anna'],
  };
  it.each(
    Object.entries(PLACES).flatMap(([place, turns]) =>
      NAME_AGAIN.map(([said, name]) => [place, said, turns, name] as const),
    ),
  )('%s, is taken without the words around it: %s', async (_, said, turns, name) => {
    const talk = startTalk();
    await sayAll(talk, ...turns, said);
    expect(talk.view()).toMatchObject({ step: 'details', details: { name: { value: name } } });
  });

  it.each(['my name is not anna', "that's not my email"])(
    'is asked for again where it was not understood, after: %s',
    async (denial) => {
      const talk = startTalk();
      await sayAll(talk, ...UP_TO.book);
      const asked = await talk.say(denial);
      const again = await talk.say('asdkfj laksjdf blorp trump of the');
      expect(again).toMatch(/e-mail/.test(asked) ? /e-mail|address/ : /name/);
      expect(again).not.toMatch(/book it/);
    },
  );
});

describe('a time put right', () => {
  it.each(['I said the first, not the second', 'not the second, the first'])(
    'among those on offer: %s',
    async (text) => {
      const talk = startTalk();
      await sayAll(talk, 'what do you have on tuesday', 'the second one', text);
      expect(talk.view()).toMatchObject({ selected: '2026-12-01T14:00:00.000Z' });
    },
  );

  it.each(['no, not the first one', 'not the first one'])(
    'takes nothing that is refused: %s',
    async (text) => {
      const talk = startTalk();
      const answer = await sayAll(talk, 'what do you have on tuesday', 'the first one', text);
      expect(answer).toMatch(/Which one do you mean: .*10:30 AM or .*12 PM/);
    },
  );

  it.each(['not two, three', 'I said three', 'sorry, i meant three'])(
    'while the name is asked for: %s',
    async (text) => {
      const talk = startTalk();
      await sayAll(talk, 'tuesday at two', text);
      expect(talk.view()).toMatchObject({ selected: '2026-12-01T20:00:00.000Z' });
    },
  );

  it.each([
    'not tuesday any more, thursday at two now',
    "i can't do tuesday any more, thursday at two now",
  ])('to what is now, by: %s', async (text) => {
    const talk = startTalk();
    await sayAll(talk, ...UP_TO.book, text);
    expect(talk.view()).toMatchObject({ selected: '2026-12-03T19:00:00.000Z' });
  });

  it('beside the name', async () => {
    const talk = startTalk();
    await sayAll(talk, 'tuesday at two', 'anna berg and make it four');
    expect(talk.view()).toMatchObject({
      selected: '2026-12-01T21:00:00.000Z',
      details: { name: { value: 'Anna Berg' } },
    });
  });
});

describe('what is put right once it is booked', () => {
  it.each(MOVES)('is a move that is asked about: %s', async (text, answer) => {
    const talk = startTalk();
    await sayAll(talk, ...UP_TO.book, 'yes');
    talk.called.length = 0;
    expect(await talk.say(text)).toMatch(answer);
    expect(talk.called[0]).toEqual({ name: 'move_booking', args: { confirmed: false } });
    expect(talk.called).not.toContainEqual({ name: 'move_booking', args: { confirmed: true } });
  });

  it.each([
    'no thanks',
    'not today, thanks',
    'sorry, do you have anything on friday',
    'no, but book another on friday',
  ])('is no move where it is none: %s', async (text) => {
    const talk = startTalk();
    await sayAll(talk, ...UP_TO.book, 'yes', text);
    expect(names(talk)).not.toContain('move_booking');
  });

  it.each(STAYS)('leaves the booking where it is: %s', async (text) => {
    const talk = startTalk();
    await sayAll(talk, ...UP_TO.book, 'yes');
    talk.called.length = 0;
    expect(await talk.say(text)).not.toMatch(/not free/);
    expect(names(talk).filter((name) => name !== 'end_call')).toEqual([]);
    expect(talk.view().step).toBe('booked');
  });

  it.each(['cancel it', 'i changed my mind'])(
    'leaves the booking where it is when its own time is found right after: %s',
    async (before) => {
      const talk = startTalk();
      await sayAll(talk, ...UP_TO.book, 'yes', before);
      expect(await talk.say('no, tuesday is perfect')).toContain('it stays as it is: Tuesday');
    },
  );

  it.each([
    'yes, but the name is wrong',
    "it's dot org not dot com",
    "anna with two n's",
    ...DENIED_LATE,
  ])('is said to stay where it is the person: %s', async (text) => {
    const talk = startTalk();
    await sayAll(talk, ...UP_TO.book, 'yes');
    expect(await talk.say(text)).toMatch(/can't change the name/);
  });
});
