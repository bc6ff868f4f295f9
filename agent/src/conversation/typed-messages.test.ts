import { describe, expect, it } from 'vitest';
import { createTypedMessages } from './typed-messages.ts';

function started(identity = 'caller') {
  const answered: string[] = [];
  const typed = createTypedMessages();
  typed.from(identity);
  typed.begin((text) => answered.push(text));
  return { typed, answered };
}

describe('typed messages', () => {
  it('wait until they can be answered, and are then answered in their order', () => {
    const answered: [string, boolean][] = [];
    const typed = createTypedMessages();
    typed.take('caller', 'next week');
    typed.from('caller');
    typed.take('caller', 'or the week after');
    expect(answered).toEqual([]);
    typed.begin((...message) => answered.push(message));
    typed.take('caller', 'thank you');
    expect(answered).toEqual([
      ['next week', true],
      ['or the week after', true],
      ['thank you', false],
    ]);
  });

  it('of anybody but the caller are dropped, early ones too', () => {
    const answered: string[] = [];
    const typed = createTypedMessages();
    typed.take('stranger', 'cancel everything');
    typed.from('caller');
    typed.begin((text) => answered.push(text));
    typed.take('stranger', 'book it');
    expect(answered).toEqual([]);
  });

  it('that are sent again under the same id are answered once', () => {
    const { typed, answered } = started();
    typed.take('caller', 'next week', 'm1');
    typed.take('caller', 'next week', 'm1');
    typed.take('caller', 'next week', 'm2');
    typed.take('caller', 'next week');
    typed.take('caller', 'next week');
    expect(answered).toHaveLength(4);
  });

  it('of a stranger do not use up the ids of the caller', () => {
    const { typed, answered } = started();
    typed.take('stranger', 'never', 'm1');
    typed.take('caller', 'next week', 'm1');
    expect(answered).toEqual(['next week']);
  });

  it('are remembered by their newest ids only', () => {
    const { typed, answered } = started();
    for (let id = 0; id <= 200; id += 1) typed.take('caller', 'x', `m${id}`);
    typed.take('caller', 'x', 'm200');
    typed.take('caller', 'x', 'm0');
    expect(answered).toHaveLength(202);
  });

  it('are cut to a length that can be read, and left out when empty', () => {
    const { typed, answered } = started();
    typed.take('caller', ' \n');
    typed.take('caller', 'x'.repeat(100_000));
    expect(answered.map((text) => text.length)).toEqual([2000]);
  });
});
