import { describe, expect, it } from 'vitest';
import type { Fact } from '../calendar/state.ts';
import { FIRST, RECORD, SECOND } from '../calendar/testing/states.ts';
import { createFactSpeaker } from './fact-speaker.ts';

function makeSpeaker({ begun = true } = {}) {
  const said: string[] = [];
  const urgent: string[] = [];
  const timers: { run: () => void; stopped: boolean }[] = [];
  const speaker = createFactSpeaker({
    words: (fact) => ('start' in fact ? `${fact.type} ${fact.start}` : fact.type),
    say: (text, isUrgent) => (isUrgent ? urgent : said).push(text),
    setTimer: (_ms, run) => {
      const timer = { run, stopped: false };
      timers.push(timer);
      return () => {
        timer.stopped = true;
      };
    },
    settleMs: 400,
  });
  const settle = (): void => {
    for (const timer of timers.splice(0)) if (!timer.stopped) timer.run();
  };
  if (begun) speaker.begin();
  return { speaker, said, urgent, settle };
}

const tapped = (start: string): Fact => ({ type: 'selected', by: 'touch', start });

describe('a fact speaker', () => {
  it('speaks once, of the last of two taps in a row', () => {
    const { speaker, said, settle } = makeSpeaker();
    speaker.hear(tapped(FIRST));
    speaker.hear(tapped(SECOND));
    settle();
    expect(said).toEqual([`selected ${SECOND}`]);
  });

  it('leaves what was done by voice to the turn that did it', () => {
    const { speaker, said, settle } = makeSpeaker();
    speaker.hear({ type: 'selected', by: 'voice', start: FIRST });
    settle();
    expect(said).toEqual([]);
  });

  it('leaves the result of a booking to the tool that waits for it, and speaks it otherwise', () => {
    const { speaker, urgent, settle } = makeSpeaker();
    speaker.answering(true);
    speaker.hear({ type: 'booked', record: RECORD });
    settle();
    expect(urgent).toEqual([]);
    speaker.answering(false);
    speaker.hear({ type: 'booked', record: RECORD });
    settle();
    expect(urgent).toEqual(['booked']);
  });

  it('keeps the result of a booking that was made before there was a voice', () => {
    const { speaker, urgent, said, settle } = makeSpeaker({ begun: false });
    speaker.hear(tapped(FIRST));
    settle();
    speaker.hear({ type: 'booked', record: RECORD });
    settle();
    speaker.hear({ type: 'details_changed', by: 'touch', slugs: ['name'] });
    settle();
    expect({ urgent, said }).toEqual({ urgent: [], said: [] });
    speaker.begin();
    expect({ urgent, said }).toEqual({ urgent: [], said: ['booked'] });
  });

  it('does not let a small thing take the place of a result', () => {
    const { speaker, urgent, said, settle } = makeSpeaker();
    speaker.hear({ type: 'book_failed', kind: 'unavailable' });
    speaker.hear({ type: 'details_changed', by: 'touch', slugs: ['name'] });
    settle();
    expect({ urgent, said }).toEqual({ urgent: ['book_failed'], said: [] });
  });

  it('is quiet once closed', () => {
    const { speaker, said, urgent, settle } = makeSpeaker();
    speaker.hear(tapped(FIRST));
    speaker.close();
    settle();
    speaker.hear({ type: 'booked', record: RECORD });
    settle();
    expect([...said, ...urgent]).toEqual([]);
  });
});
