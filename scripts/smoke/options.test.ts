import { describe, expect, it } from 'vitest';
import { parseOptions } from './options.ts';

describe('parseOptions', () => {
  it('keeps what is said, typed and played in the order of the command line', () => {
    const { utterances } = parseOptions([
      '--say',
      'hello',
      '--type',
      'ada@example.com',
      '--say=yes',
      '--wav',
      'a.wav',
      '--json',
    ]);
    expect(utterances).toEqual([
      { by: 'voice', text: 'hello' },
      { by: 'keyboard', text: 'ada@example.com' },
      { by: 'voice', text: 'yes' },
      { by: 'recording', file: 'a.wav' },
    ]);
  });

  it('says what is wrong with an instant or an argument', () => {
    expect(() => parseOptions(['--now', 'tomorrow'])).toThrow(/not an ISO instant/);
    expect(() => parseOptions(['--tell', 'x'])).toThrow(/--tell/);
  });
});
