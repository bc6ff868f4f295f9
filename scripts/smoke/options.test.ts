import { describe, expect, it } from 'vitest';
import { filesOf, parseOptions } from './options.ts';

describe('parseOptions', () => {
  it('keeps what is said, typed and played in the order of the command line', () => {
    const { utterances } = parseOptions(
      ['--say', 'hello', '--type', 'ada@example.com', '--say=yes', '--wav', 'a.wav', '--json'],
      'rms',
    );
    expect(utterances).toEqual([
      { by: 'voice', text: 'hello' },
      { by: 'keyboard', text: 'ada@example.com' },
      { by: 'voice', text: 'yes' },
      { by: 'recording', file: 'a.wav' },
    ]);
  });

  it('has the caller speak with another voice where an argument names one', () => {
    expect(parseOptions([], 'hibari').voice).toBe('hibari');
    expect(parseOptions(['--voice', 'slt'], 'hibari').voice).toBe('slt');
  });

  it('knows the files that have to be there', () => {
    const options = parseOptions(['--wav', 'a.wav', '--say', 'yes', '--calendar', 'c.json'], 'rms');
    expect(filesOf(options)).toEqual(['a.wav', 'c.json']);
    expect(filesOf(parseOptions([], 'rms'))).toEqual([]);
  });

  it('says what is wrong with an instant or an argument', () => {
    expect(() => parseOptions(['--now', 'tomorrow'], 'rms')).toThrow(/not an ISO instant/);
    expect(() => parseOptions(['--zone', 'Mars/Phobos'], 'rms')).toThrow(/is no time zone/);
    expect(() => parseOptions(['--tell', 'x'], 'rms')).toThrow(/--tell/);
  });
});
