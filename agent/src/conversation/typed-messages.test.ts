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
    const answered: string[] = [];
    const typed = createTypedMessages();
    typed.take('caller', 'next week');
    typed.from('caller');
    typed.take('caller', 'or the week after');
    expect(answered).toEqual([]);
    typed.begin((text) => answered.push(text));
    typed.take('caller', 'thank you');
    expect(answered).toEqual(['next week', 'or the week after', 'thank you']);
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

  it('are cut to a length that can be read, and left out when empty', () => {
    const { typed, answered } = started();
    typed.take('caller', ' \n');
    typed.take('caller', 'x'.repeat(100_000));
    expect(answered.map((text) => text.length)).toEqual([2000]);
  });
});
