/** Whatever arguments a language model makes up: each call is answered, and the page can draw what came of it. */
import { calendarViewSchema, encode } from '@in-call-calendar/shared';
import { llm, type voice } from '@livekit/agents';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTestCall } from '../../calendar/testing/fake-calendar.ts';
import { FIRST, SECOND } from '../../calendar/testing/states.ts';
import { english } from '../words/en/en.ts';
import { TOOL_NAMES, TOOLS } from './contract.ts';
import { createTools } from './create-tools.ts';
import { NOBODY } from '../hand-over/testing/nobody.ts';
import { createTimeHandles } from './handles.ts';
import { toToolMap } from './tool-list.ts';

const KEYS = ['__proto__', 'constructor', 'toString', 'valueOf', 'hasOwnProperty', ''];

const scalar = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom('t1', 't2', 'T1 ', 't99', FIRST, SECOND, 't-1', 't1e9', ...KEYS),
  },
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      '2026-11-25',
      '2026-11-30',
      '2026-02-30',
      '0001-01-01',
      '9999-12-31',
      '1970-01-01',
    ),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      '09:00',
      '24:59',
      '25:00',
      'morning',
      'evening',
      '3m',
      '1w',
      'soonest',
      'latest',
    ),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      'Europe/London',
      'Etc/GMT+12',
      'x'.repeat(64),
      'true',
      'null',
      'NaN',
      '[]',
      '{"time":"t1"}',
    ),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      'Ada Byron',
      'ada@example.com',
      'a'.repeat(5000),
      '\u0000\u202e',
      '😀'.repeat(300),
    ),
  },
  fc.string({ maxLength: 20 }),
  fc.constantFrom<unknown>(
    null,
    undefined,
    true,
    false,
    0,
    1,
    -1,
    7,
    1e308,
    Number.NaN,
    Infinity,
    0.5,
  ),
);
const list = fc.oneof(
  fc.array(scalar, { maxLength: 5 }),
  scalar.chain((one) =>
    fc.constantFrom(40, 400).map((length) => Array.from({ length }, () => one)),
  ),
  fc
    .integer({ min: 0, max: 400 })
    .map((length) =>
      Array.from({ length }, (_, day) =>
        new Date(Date.UTC(2026, 10, 25 + day)).toISOString().slice(0, 10),
      ),
    ),
);
const record = fc.dictionary(
  fc.constantFrom('field', 'value', 'frequency', 'interval', 'count', 'name', 'email', ...KEYS),
  fc.oneof(scalar, list),
  { maxKeys: 4 },
);
const value = fc.oneof(
  { weight: 5, arbitrary: scalar },
  { weight: 3, arbitrary: list },
  { weight: 2, arbitrary: record },
  { weight: 2, arbitrary: fc.array(record, { maxLength: 3 }) },
);
const call = fc.constantFrom(...TOOL_NAMES).chain((name) =>
  fc.record({
    name: fc.constant(name),
    args: fc.oneof(
      {
        weight: 9,
        arbitrary: fc.dictionary(
          fc.constantFrom(...Object.keys(TOOLS[name].parameters.shape), ...KEYS),
          value,
          { maxKeys: 5 },
        ),
      },
      { weight: 1, arbitrary: value },
    ),
  }),
);

function makeCall() {
  const test = createTestCall();
  const handles = createTimeHandles();
  handles.of(FIRST);
  const tools = createTools({
    call: test.call,
    words: english,
    handles,
    consent: { decide: () => ({ kind: 'not_asked' }) },
    attemptFor: (start) => `attempt-${start}`,
    checkPhone: (value) => ({ ok: true, e164: value }),
    handOver: NOBODY,
    bookPatienceMs: 0,
    setTimer: (_ms, run) => {
      queueMicrotask(run);
      return () => undefined;
    },
  });
  const context = new llm.ToolContext(
    toToolMap(tools, { words: english.consent, showStarts: false }),
  );
  const run = async (name: string, args: unknown): Promise<unknown> => {
    const speechHandle = { interrupted: false };
    const ctx = {
      speechHandle,
      disallowInterruptions: () => undefined,
    } as unknown as voice.RunContext;
    const tool = context.getFunctionTool(name);
    return tool?.execute(args, { ctx } as never);
  };
  return { ...test, run };
}

describe('a tool that is called with nonsense', () => {
  it('answers, or says what is wrong, and leaves a calendar that the page can draw', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(call, { minLength: 1, maxLength: 6 }), async (calls) => {
        const test = makeCall();
        for (const { name, args } of calls) {
          try {
            expect(await test.run(name, args)).toHaveProperty('say');
          } catch (error) {
            expect(error).toBeInstanceOf(llm.ToolError);
            expect((error as Error).message.length).toBeLessThan(2000);
          }
          const view = test.call.view();
          expect(() => calendarViewSchema.parse(view)).not.toThrow();
          expect(encode(view).length).toBeLessThan(15_000);
        }
        expect(test.scheduler.log.filter((line) => /^(book|cancel|reschedule)/.test(line))).toEqual(
          [],
        );
        await test.call.close();
      }),
      { numRuns: 400 },
    );
  });
});
