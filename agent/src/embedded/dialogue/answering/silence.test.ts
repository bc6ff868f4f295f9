import { describe, expect, it } from 'vitest';
import { FIRST } from '../../../calendar/testing/states.ts';
import { sayAll } from '../testing/say-all.ts';
import { startTalk, type Talk } from '../testing/talk.ts';

const SILENT = { type: 'silent' } as const;
const READ_BACK = /nine|9 AM.*for Ada Example, .*book it\?/;

/** A talk in which all is read back and only the yes is missing. */
async function atTheReadBack(): Promise<Talk> {
  const talk = startTalk();
  await sayAll(talk, 'tomorrow at nine', 'ada example', 'ada@example.com');
  expect(talk.dialogue.state().asked).toBe('book');
  return talk;
}

describe('a caller who is asked whether they are there', () => {
  it.each(['yes', 'yes I am', 'yes please', 'sure', "I'm here", 'sorry, yes', 'go ahead', 'okay'])(
    'has agreed to no booking by: %s',
    async (answer) => {
      const talk = await atTheReadBack();
      expect(await talk.touch(SILENT)).toEqual([expect.stringMatching(/^Are you still there\?/)]);
      expect(await talk.say(answer)).toMatch(READ_BACK);
      expect(talk.view()).toMatchObject({
        step: 'details',
        selected: FIRST,
        details: { name: { value: 'Ada Example' } },
      });
    },
  );

  it('books by a yes to the question that is then asked again', async () => {
    const talk = await atTheReadBack();
    await talk.touch(SILENT);
    await sayAll(talk, 'yes', 'yes');
    expect(talk.view().step).toBe('booked');
  });

  it('has agreed to none after the time was given back, either', async () => {
    const talk = await atTheReadBack();
    await talk.touch(SILENT);
    expect(await talk.touch(SILENT)).toEqual([expect.stringContaining('not holding')]);
    expect(await talk.say('yes')).toMatch(READ_BACK);
    expect(talk.view()).toMatchObject({ step: 'details', selected: FIRST });
  });
});
