/** The judge of the scenarios, judged: each has one thing wrong, and it has to be found. */
import type { llm } from '@livekit/agents';
import { voice } from '@livekit/agents';
import { describe, expect, it } from 'vitest';
import { readScenarios } from './read-scenarios.ts';
import { runScenario, type Verdict } from './run-scenario.ts';
import { embeddedVoice, SilentTts, type ScenarioVoice } from './scenario-voice.ts';

const HEAD = `
name: Of a test
now: 2026-11-23T15:00:00Z
scenarios:
  - label: Anna books
    instructions: You book by touch.
    agent_expectations: Books.
`;
const BOOKS_BY_TOUCH = `
    turns:
      - tap: { open: true }
      - tap: { select: Tuesday 10:00 AM }
      - type: { name: Anna Berg, email: anna@example.com }
      - tap: { confirm: true }
`;
const BOOKED = '{ bookings: [{ start: 2026-11-24T10:00 }] }';

function judged(rest: string, player: ScenarioVoice = embeddedVoice): Promise<Verdict> {
  const [scenario] = readScenarios(HEAD + rest, 'test.yaml');
  return runScenario(scenario!, player);
}
const booksAndExpects = (expected: string): Promise<Verdict> =>
  judged(`${BOOKS_BY_TOUCH}\n    expect: ${expected}`);

/** A model that says what it is told to say, whatever is asked. */
function modelThatSays(...replies: voice.testing.FakeLLMResponse[]): ScenarioVoice {
  return {
    name: 'fake',
    isEmbedded: false,
    timeoutMs: 30_000,
    heard: (text) => text,
    load: () =>
      Promise.resolve(() => ({
        llm: new voice.testing.FakeLLM(replies),
        stt: undefined,
        tts: new SilentTts(),
        turnHandling: { preemptiveGeneration: { enabled: false } },
        tellScreen: false,
        greeting: () => 'Hello.',
        factWords: () => null,
        close: () => Promise.resolve(),
      })),
  };
}

describe('a scenario', () => {
  it('passes where all is as expected', async () => {
    const verdict = await booksAndExpects(
      `{ calendar: ${BOOKED}, screen: { step: booked }, say: /booked/, never say: sorry }`,
    );
    expect(verdict).toMatchObject({ outcome: 'passed', problems: [] });
    expect(verdict.transcript).toContain('taps {"confirm":true}');
    expect(verdict.transcript).toContain('You are booked');
  });

  it.each([
    ['fewer bookings than there are', '{ calendar: { bookings: [] } }', 'expected 0 booked'],
    [
      'more bookings than there are',
      '{ calendar: { bookings: [{ start: 2026-11-24T10:00 }, { start: 2026-11-24T10:00 }] } }',
      'expected 2 booked, found 1',
    ],
    [
      'another start',
      '{ calendar: { bookings: [{ start: 2026-11-24T11:00 }] } }',
      'nothing booked like',
    ],
    [
      'another attendee',
      '{ calendar: { bookings: [{ start: 2026-11-24T10:00, name: Ben }] } }',
      'nothing booked like',
    ],
    ['holds that are not there', `{ calendar: { bookings: [], holds: 3 } }`, 'calendar.holds'],
    [
      'a cancellation that was not made',
      '{ calendar: { bookings: [], cancelled: [{ start: 2026-11-24T10:00 }] } }',
      'expected 1 cancelled',
    ],
    ['another step', `{ calendar: ${BOOKED}, screen: { step: closed } }`, 'screen.step'],
    [
      'another card',
      `{ calendar: ${BOOKED}, screen: { card: { start: 2026-11-24T11:00 } } }`,
      'screen.card.start',
    ],
    ['words that were not said', `{ calendar: ${BOOKED}, say: banana }`, 'nobody said "banana"'],
    ['silence about what was said', `{ calendar: ${BOOKED}, never say: /booked/ }`, 'never say'],
    [
      'a tool that was not called',
      `{ calendar: ${BOOKED}, tools: { called: [book_appointment] } }`,
      'book_appointment was not called',
    ],
  ])('fails where it expects %s', async (_, expected, problem) => {
    const { outcome, problems } = await booksAndExpects(expected);
    expect(outcome).toBe('failed');
    expect(problems.join('\n')).toContain(problem);
  });

  it('fails where one of its turns is not answered as expected', async () => {
    const { problems } = await judged(`
    turns:
      - tap: { open: true }
        expect: { say: banana, screen: { range: 3m } }
    expect: { calendar: { bookings: [] } }`);
    expect(problems).toEqual([
      'turn 1: screen.range: expected "3m", it is "1w"',
      'turn 1: say: nobody said "banana"',
    ]);
  });

  it('fails where a tap is refused, or is not refused as expected', async () => {
    const { problems } = await judged(`
    turns:
      - tap: { open: true }
        expect: { refused: busy }
      - tap: { select: 2026-11-24T03:00 }
    expect: { calendar: { bookings: [] } }`);
    expect(problems).toEqual([
      'turn 1: refused: expected busy, it was null',
      'turn 2: refused: expected no refusal, it was slot_unknown',
    ]);
  });

  it('fails with the transcript where a turn cannot be played', async () => {
    const { outcome, problems, transcript } = await judged(`
    turns:
      - tap: { open: true }
      - tap: { select: Sunday 10:00 AM }
    expect: { calendar: { bookings: [] } }`);
    expect(outcome).toBe('failed');
    expect(problems).toEqual(['failed: no free time on the screen is called "Sunday 10:00 AM"']);
    expect(transcript).toContain('taps {"open":true}');
  });

  it('fails where it takes too long', async () => {
    const { problems } = await judged(`${BOOKS_BY_TOUCH}\n    expect: { calendar: ${BOOKED} }`, {
      ...embeddedVoice,
      timeoutMs: 1,
    });
    expect(problems).toContain('failed: took longer than 1 ms');
  });

  it('fails where its calendar cannot be used, and says which field', async () => {
    const { problems } = await judged(`
    calendar: { openingHours: { monday: ["9-17"] } }
    turns: [{ tap: { open: true } }]
    expect: { calendar: { bookings: [] } }`);
    expect(problems.join('\n')).toMatch(/test\.yaml: Anna books: calendar.*openingHours\.monday/s);
  });

  it('that is known to fail is failed where it passes', async () => {
    const passing = `
    known: It opens nothing.
    turns: [{ tap: { open: true } }]
    expect: { calendar: { bookings: [] } }`;
    const failing = passing.replace('bookings: []', 'bookings: [{ start: 2026-11-24T10:00 }]');
    expect((await judged(passing)).outcome).toBe('failed');
    expect((await judged(failing)).outcome).toBe('known');
  });
});

describe('a model', () => {
  const asks = `
    turns: [{ say: Book it }]
    expect: { calendar: { bookings: [] } }`;

  it.each([
    ['that it has booked', 'Great news. You are booked for Tuesday at 10 AM!', 'nothing booked'],
    ['that all is set', "You're all set, see you on Tuesday.", 'nothing booked'],
    ['that it has moved', 'I have moved it to eleven.', 'nothing moved'],
    ['that it has cancelled', 'Your appointment is cancelled.', 'nothing cancelled'],
    ['names of tools', 'I will call book_appointment now.', "the system's own"],
    ['an instant', 'That is 2026-11-24T15:00:00.000Z.', "the system's own"],
  ])('that says %s without a record is caught', async (_, content, problem) => {
    const { outcome, problems } = await judged(asks, modelThatSays({ input: 'Book it', content }));
    expect(outcome).toBe('failed');
    expect(problems.join('\n')).toContain(problem);
  });

  it('that asks and denies is not caught', async () => {
    const content = 'It is not booked yet. Shall I get it booked for you?';
    const verdict = await judged(asks, modelThatSays({ input: 'Book it', content }));
    expect(verdict.problems).toEqual([]);
  });

  it('that speaks of a booking at another time than its own is caught', async () => {
    const { problems } = await judged(
      `${BOOKS_BY_TOUCH}
      - say: When is it?
    expect: { calendar: ${BOOKED} }`,
      modelThatSays({ input: 'When is it?', content: 'You are booked for Tuesday at 11 AM.' }),
    );
    expect(problems.join('\n')).toContain('no booking that is booked has that time');
  });

  it('that fails is caught, though the caller hears an apology', async () => {
    class BrokenLlm extends voice.testing.FakeLLM {
      override chat(): llm.LLMStream {
        throw new Error('the model is broken');
      }
    }
    const broken: ScenarioVoice = {
      ...embeddedVoice,
      load: async (event) => {
        const models = await modelThatSays().load(event);
        return (context) => ({ ...models(context), llm: new BrokenLlm([]) });
      },
    };
    const { problems } = await judged(asks, broken);
    expect(problems).toEqual(['answering: other']);
  });

  it('is graded on calendar and screen, not on the words of the embedded dialogue', async () => {
    const { problems } = await judged(
      `
    turns: [{ say: Hello, expect: { say: banana } }]
    expect: { calendar: { bookings: [] }, say: [{ text: banana, for: embedded }] }`,
      modelThatSays({ input: 'Hello', content: 'Good morning.' }),
    );
    expect(problems).toEqual([]);
  });
});
