import { localParts } from '@in-call-calendar/shared';
import { describe, expect, it } from 'vitest';
import { clockText } from '../understanding/time/clock-reading.ts';
import { POINTING_SAYINGS } from '../testing/pointing-sayings.ts';
import { sayAll } from '../testing/say-all.ts';
import { startTalk, type Talk } from '../testing/talk.ts';
import { selectedOf } from './view.ts';

/** Date and clock time of what is chosen. */
function chosen(talk: Talk): string {
  const start = selectedOf(talk.view());
  if (start === null) return 'none';
  const { date, minute } = localParts(start, 'America/New_York');
  return `${date} ${clockText(minute)}`;
}

describe('pointing at a time', () => {
  it.each(POINTING_SAYINGS)('%s: %s', async (text, clock) => {
    const talk = startTalk();
    await sayAll(talk, 'what do you have on tuesday', text);
    expect(chosen(talk)).toBe(`2026-12-01 ${clock}`);
  });

  it('changes a time that is chosen', async () => {
    const talk = startTalk();
    await sayAll(talk, 'tuesday at nine', 'the 3 pm one');
    expect(chosen(talk)).toBe('2026-12-01 15:00');
  });
});

describe('an ordinal after the choice', () => {
  it.each(['sorry i meant the third', 'no the third one', 'actually the third'])(
    'is one of the times just offered: %s',
    async (text) => {
      const talk = startTalk();
      await sayAll(talk, 'what do you have on tuesday', 'the second one', text);
      expect(chosen(talk)).toBe('2026-12-01 12:00');
    },
  );

  it('is one of them still after another turn', async () => {
    const talk = startTalk();
    await sayAll(talk, 'what do you have on tuesday', 'the second one', 'anna berg');
    await talk.say('sorry i meant the third');
    expect(chosen(talk)).toBe('2026-12-01 12:00');
  });

  it('is a date where nothing was offered', async () => {
    const talk = startTalk();
    await sayAll(talk, 'tuesday at nine', 'sorry i meant the third');
    expect(talk.called.at(-1)).toMatchObject({ args: { from: '2026-12-03', to: '2026-12-03' } });
  });

  it('chooses nothing that is to be cancelled', async () => {
    const talk = startTalk();
    await sayAll(talk, 'what do you have on tuesday', 'cancel the first one');
    expect(chosen(talk)).toBe('none');
  });
});
