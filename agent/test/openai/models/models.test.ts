import { describe, expect, it } from 'vitest';
import type { ChatMessage, ChatRequest, ChatTool } from '../chat-request.ts';
import type { ChatModel, Reply } from '../chat-model.ts';
import { wishOf } from './date-wish.ts';
import { modelByName, type ModelName } from './index.ts';

const SCREEN =
  'Now: Tue Nov 24 10:00 AM Eastern Time (America/New_York); date 2026-11-24.\nCalendar: details.';
const TIMES = [
  { time: 't1', spoken: 'Tuesday, December 1st at 10 AM' },
  { time: 't2', spoken: 'Tuesday, December 1st at 2 PM' },
];

function tool(name: string, properties: Record<string, object> = {}): ChatTool {
  const required = Object.keys(properties);
  const parameters = { type: 'object', properties, required, additionalProperties: false };
  return { type: 'function', function: { name, parameters, strict: true } };
}
const STRICT_TOOLS = [
  tool('show_calendar', { from: {}, to: {}, parts: {}, near: {}, range: {} }),
  tool('select_time', { time: {} }),
  tool('set_details', { name: {}, email: {}, confirmed: {} }),
  tool('book_appointment', { time: {} }),
];
/** A call with a model: what is said, and what its tools answer. */
function talkWith(name: ModelName) {
  const model: ChatModel = modelByName(name);
  const messages: ChatMessage[] = [{ role: 'system', content: 'You book appointments.' }];
  let calls = 0;
  const ask = (screen: string): Reply => {
    const request: ChatRequest = {
      model: 'gpt-4.1-mini',
      tools: STRICT_TOOLS,
      messages: [...messages, { role: 'system', content: screen }],
    };
    const reply = model(request);
    const written = (reply.calls ?? []).map((call) => ({
      id: `call_${++calls}`,
      type: 'function' as const,
      function: { name: call.name, arguments: JSON.stringify(call.arguments) },
    }));
    messages.push({
      role: 'assistant',
      content: reply.content,
      ...(written.length > 0 && { tool_calls: written }),
    });
    return reply;
  };
  return {
    say(text: string, screen = SCREEN): Reply {
      messages.push({ role: 'user', content: text });
      return ask(screen);
    },
    /** Answers every call that is open with the same. */
    answer(result: object, screen = SCREEN): Reply {
      const last = messages.at(-1);
      for (const { id } of last?.role === 'assistant' ? (last.tool_calls ?? []) : []) {
        messages.push({ role: 'tool', tool_call_id: id, content: JSON.stringify(result) });
      }
      return ask(screen);
    },
  };
}

describe('the booker', () => {
  it('comes from a wish to a booking in the usual order', () => {
    const talk = talkWith('booker');
    expect(talk.say("I'd like to book an appointment for next week").calls).toEqual([
      {
        name: 'show_calendar',
        arguments: { from: '2026-11-30', to: '2026-12-06', parts: null, near: null, range: null },
      },
    ]);
    const offer = talk.answer({ ok: true, say: 'I have 10 AM or 2 PM on Tuesday.', times: TIMES });
    expect(offer).toEqual({ content: 'I have 10 AM or 2 PM on Tuesday. Which one suits you?' });
    expect(talk.say('the second one please').calls).toEqual([
      { name: 'select_time', arguments: { time: 't2' } },
    ]);
    const chosen = { ok: true, say: 'Tuesday at 2 PM.', missing: ['name', 'email'] };
    expect(talk.answer(chosen).content).toBe('Tuesday at 2 PM. What is your name?');
    expect(talk.say('my name is anna berg').calls).toEqual([
      { name: 'set_details', arguments: { name: 'Anna Berg', email: null, confirmed: null } },
    ]);
    expect(talk.answer({ ok: true, say: '', missing: ['email'] }).content).toBe(
      'What is your e-mail address?',
    );
    const typed = `${SCREEN}\nForm: email given. Still needed: nothing.`;
    expect(talk.say('yes please', typed).content).toBe(
      'That is Tuesday at 2 PM for Anna Berg, with the e-mail address on the screen. Shall I book it?',
    );
    expect(talk.say('yes').calls).toEqual([
      { name: 'set_details', arguments: { name: null, email: null, confirmed: true } },
    ]);
    expect(talk.answer({ ok: true, say: '', missing: [] }).calls).toEqual([
      { name: 'book_appointment', arguments: { time: 't2' } },
    ]);
    expect(talk.answer({ ok: true, booked: true, say: 'You are booked.' }).content).toBe(
      'You are booked. Is there anything else?',
    );
  });

  it('repeats why something failed', () => {
    const talk = talkWith('booker');
    talk.say('tomorrow');
    talk.answer({ ok: true, say: 'Two times.', times: TIMES });
    expect(talk.say('the first one').calls).toEqual([
      { name: 'select_time', arguments: { time: 't1' } },
    ]);
    expect(talk.answer({ ok: false, say: 'That one is gone.' }).content).toBe('That one is gone.');
  });

  it('takes a time by its hour, and an e-mail as it is said', () => {
    const talk = talkWith('booker');
    talk.say('next week');
    talk.answer({ ok: true, say: 'Two times.', times: TIMES });
    expect(talk.say('the one at two').calls?.[0]?.arguments).toEqual({ time: 't2' });
    talk.answer({ ok: true, say: 'Tuesday at 2 PM.', missing: ['name'] });
    expect(talk.say('anna at example dot com').calls?.[0]?.arguments).toMatchObject({
      email: 'anna@example.com',
    });
  });
});

describe('a wish for a time', () => {
  it.each([
    ['tomorrow morning', { from: '2026-11-25', to: '2026-11-25', parts: ['morning'] }],
    ['on tuesday', { from: '2026-12-01', to: '2026-12-01' }],
    ['friday at 3', { from: '2026-11-27', to: '2026-11-27', near: '15:00' }],
    ['wednesday next week', { from: '2026-12-02', to: '2026-12-02' }],
    ['today at 9:30 am', { from: '2026-11-24', to: '2026-11-24', near: '09:30' }],
    ['at twelve', { near: '12:00' }],
    ['sometime', {}],
  ])('%s', (text, wish) => {
    expect(wishOf(text, '2026-11-24')).toEqual(wish);
  });
});

describe('a misbehaving model', () => {
  it('claims at every turn: liar', () => {
    const talk = talkWith('liar');
    const replies = [talk.say('next week'), talk.answer({ ok: true, say: 'Ten.', times: TIMES })];
    for (const { content } of replies) {
      expect(content).toMatch(/booked|confirmed|free|put you down|cancelled/);
    }
    expect(replies[0]?.calls).toHaveLength(1);
  });

  it('books without asking, twice, times nobody offered, with another e-mail: eager', () => {
    const talk = talkWith('eager');
    const names = talk.say('next week').calls?.map(({ name }) => name) ?? [];
    expect(names.filter((name) => name === 'book_appointment')).toHaveLength(3);
    expect(names[0]).toBe('select_time');
    talk.answer({ ok: true, say: 'Shall I book it?', missing: [] });
    expect(talk.say('yes').calls?.map(({ name, arguments: args }) => [name, args])).toEqual([
      ['set_details', { name: null, email: 'mallory@example.org', confirmed: null }],
      ['book_appointment', { time: null }],
      ['book_appointment', { time: null }],
    ]);
  });

  it('calls tools without an end: looper', () => {
    const talk = talkWith('looper');
    expect(talk.say('hello').calls).toHaveLength(1);
    expect(talk.answer({ ok: true }).calls).toHaveLength(1);
    expect(talk.answer({ ok: false }).calls).toHaveLength(1);
  });

  it('says nothing: mute', () => {
    expect(talkWith('mute').say('hello')).toEqual({});
  });

  it('writes another kind of nonsense at every turn: garbled', () => {
    const talk = talkWith('garbled');
    const written = Array.from({ length: 6 }, (_, turn) => {
      const { calls } = talk.say(`turn ${turn}`);
      expect(talk.answer({ ok: false, say: 'no such tool' }).calls).toBeUndefined();
      return JSON.stringify(calls);
    });
    expect(new Set(written).size).toBe(6);
  });
});
