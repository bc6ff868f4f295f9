import { describe, expect, it } from 'vitest';
import type { Fact } from '../calendar/state.ts';
import { FIRST, RECORD, SECOND } from '../calendar/testing/states.ts';
import { createFactSpeaker } from './fact-speaker.ts';

function makeSpeaker({ begun = true } = {}) {
  const said: string[] = [];
  const urgent: string[] = [];
  const waits: number[] = [];
  const timers: { run: () => void; stopped: boolean }[] = [];
  const speaker = createFactSpeaker({
    words: (fact) => ('start' in fact ? `${fact.type} ${fact.start}` : fact.type),
    say: (text, urgency) => (urgency === 'urgent' ? urgent : said).push(text),
    setTimer: (ms, run) => {
      waits.push(ms);
      const timer = { run, stopped: false };
      timers.push(timer);
      return () => {
        timer.stopped = true;
      };
    },
    debounceMs: 400,
  });
  const debounced = (): void => {
    for (const timer of timers.splice(0)) if (!timer.stopped) timer.run();
  };
  if (begun) speaker.begin();
  return { speaker, said, urgent, waits, debounced };
}

const tapped = (start: string): Fact => ({ type: 'selected', by: 'touch', start });

describe('a fact speaker', () => {
  it('speaks once, of the last of two taps in a row', () => {
    const { speaker, said, debounced } = makeSpeaker();
    speaker.onFact(tapped(FIRST));
    speaker.onFact(tapped(SECOND));
    debounced();
    expect(said).toEqual([`selected ${SECOND}`]);
  });

  it('leaves what was done by voice to the turn that did it', () => {
    const { speaker, said, debounced } = makeSpeaker();
    speaker.onFact({ type: 'selected', by: 'voice', start: FIRST });
    debounced();
    expect(said).toEqual([]);
  });

  it('leaves the result of a booking to the tool that waits for it, and speaks it otherwise', () => {
    const { speaker, urgent, debounced } = makeSpeaker();
    speaker.answering(true);
    speaker.onFact({ type: 'booked', record: RECORD });
    debounced();
    expect(urgent).toEqual([]);
    speaker.answering(false);
    speaker.onFact({ type: 'booked', record: RECORD });
    debounced();
    expect(urgent).toEqual(['booked']);
  });

  it('leaves times that are there again to the tool that looks for them', () => {
    const { speaker, said, debounced } = makeSpeaker();
    speaker.answering(true);
    speaker.onFact({ type: 'availability_back' });
    speaker.answering(false);
    debounced();
    expect(said).toEqual([]);
    speaker.onFact({ type: 'availability_back' });
    debounced();
    expect(said).toEqual(['availability_back']);
  });

  it('keeps the result of a booking that was made before there was a voice', () => {
    const { speaker, urgent, said, debounced } = makeSpeaker({ begun: false });
    speaker.onFact(tapped(FIRST));
    debounced();
    speaker.onFact({ type: 'booked', record: RECORD });
    debounced();
    speaker.onFact({ type: 'details_changed', by: 'touch', slugs: ['name'] });
    debounced();
    expect({ urgent, said }).toEqual({ urgent: [], said: [] });
    speaker.begin();
    expect({ urgent, said }).toEqual({ urgent: [], said: ['booked'] });
  });

  it('keeps a calendar that cannot be reached beside a result from before there was a voice', () => {
    const failed: Fact = { type: 'book_failed', kind: 'unavailable' };
    const away: Fact = { type: 'availability_failed' };
    for (const facts of [
      [failed, away],
      [away, failed],
    ]) {
      const { speaker, said, debounced } = makeSpeaker({ begun: false });
      for (const fact of facts) {
        speaker.onFact(fact);
        debounced();
      }
      speaker.begin();
      debounced();
      expect(said).toEqual(['book_failed', 'availability_failed']);
    }
  });

  it('does not tell again what the first words have told', () => {
    const { speaker, said, debounced } = makeSpeaker({ begun: false });
    speaker.onFact({ type: 'booked', record: RECORD });
    debounced();
    speaker.begin((fact) => fact.type === 'booked');
    speaker.onFact({ type: 'availability_back' });
    debounced();
    expect(said).toEqual(['availability_back']);
  });

  it('lets what became of something cut in at once, and leaves all else to a pause', () => {
    const { speaker, said, urgent, waits, debounced } = makeSpeaker();
    const outcomes: Fact[] = [
      { type: 'booked', record: RECORD },
      { type: 'book_failed', kind: 'unavailable' },
      { type: 'outcome_unknown', start: FIRST },
      { type: 'found_nothing' },
      { type: 'given_back' },
      { type: 'unanswered', press: 'book', arrived: false },
    ];
    for (const fact of outcomes) {
      speaker.onFact(fact);
      debounced();
    }
    const others: Fact[] = [
      tapped(FIRST),
      { type: 'opened', by: 'touch' },
      { type: 'availability_failed' },
      { type: 'still_there' },
    ];
    for (const fact of others) {
      speaker.onFact(fact);
      debounced();
    }
    expect(urgent).toHaveLength(outcomes.length);
    expect(said).toEqual([`selected ${FIRST}`, 'opened', 'availability_failed', 'still_there']);
    expect(waits).toEqual([...outcomes.map(() => 0), ...others.map(() => 400)]);
  });

  it('does not let what was held up on a broken line take the place of what became of a press', () => {
    const { speaker, urgent, said, debounced } = makeSpeaker();
    const unanswered: Fact = { type: 'unanswered', press: 'book', arrived: false };
    speaker.onFact(unanswered);
    speaker.onFact({ type: 'details_changed', by: 'touch', slugs: ['email'] });
    debounced();
    expect(urgent).toEqual(['unanswered']);
    expect(said).toEqual([]);
    speaker.onFact(unanswered);
    speaker.onFact({ type: 'booked', record: RECORD });
    debounced();
    expect(urgent).toEqual(['unanswered', 'booked']);
  });

  it('does not let a small thing take the place of a result', () => {
    const { speaker, urgent, said, debounced } = makeSpeaker();
    speaker.onFact({ type: 'book_failed', kind: 'unavailable' });
    speaker.onFact({ type: 'details_changed', by: 'touch', slugs: ['name'] });
    debounced();
    expect({ urgent, said }).toEqual({ urgent: ['book_failed'], said: [] });
  });

  it('tells of a calendar that cannot be reached though a result comes before its turn', () => {
    const { speaker, urgent, said, debounced } = makeSpeaker();
    speaker.onFact({ type: 'availability_failed' });
    speaker.onFact({ type: 'book_failed', kind: 'unavailable' });
    debounced();
    expect({ urgent, said }).toEqual({ urgent: ['book_failed'], said: ['availability_failed'] });
  });

  it('tells of a calendar that cannot be reached at the same moment as a result', () => {
    const { speaker, urgent, said, debounced } = makeSpeaker();
    speaker.onFact({ type: 'book_failed', kind: 'unavailable' });
    speaker.onFact({ type: 'availability_failed' });
    debounced();
    expect({ urgent, said }).toEqual({ urgent: ['book_failed'], said: ['availability_failed'] });
  });

  it('is quiet once closed', () => {
    const { speaker, said, urgent, debounced } = makeSpeaker();
    speaker.onFact(tapped(FIRST));
    speaker.close();
    debounced();
    speaker.onFact({ type: 'booked', record: RECORD });
    debounced();
    expect([...said, ...urgent]).toEqual([]);
  });
});
