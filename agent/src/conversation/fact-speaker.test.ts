import { describe, expect, it } from 'vitest';
import type { Fact } from '../call/state.ts';
import { FIRST, RECORD, SECOND } from '../call/testing/states.ts';
import { createFactSpeaker } from './fact-speaker.ts';

function makeSpeaker() {
  const said: string[] = [];
  const timers: { run: () => void; stopped: boolean }[] = [];
  const speaker = createFactSpeaker({
    words: (fact) => ('start' in fact ? `${fact.type} ${fact.start}` : fact.type),
    say: (text) => said.push(text),
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
  return { speaker, said, settle };
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
    const { speaker, said, settle } = makeSpeaker();
    speaker.answering(true);
    speaker.hear({ type: 'booked', record: RECORD });
    settle();
    expect(said).toEqual([]);
    speaker.answering(false);
    speaker.hear({ type: 'booked', record: RECORD });
    settle();
    expect(said).toEqual(['booked']);
  });

  it('is quiet once closed', () => {
    const { speaker, said, settle } = makeSpeaker();
    speaker.hear(tapped(FIRST));
    speaker.close();
    settle();
    speaker.hear({ type: 'booked', record: RECORD });
    settle();
    expect(said).toEqual([]);
  });
});
