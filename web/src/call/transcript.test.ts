import { describe, expect, it } from 'vitest';
import { MAX_LINES, withLine, type Line } from './transcript.ts';

const line = (id: string, text: string): Line => ({ id, from: 'agent', text, isFinal: false });

describe('withLine', () => {
  it('adds at the end and replaces what grows', () => {
    const lines = [line('a', 'Hel'), line('b', 'Hi'), line('a', 'Hello')].reduce(withLine, []);
    expect(lines.map((each) => each.text)).toEqual(['Hello', 'Hi']);
  });

  it('leaves out lines without words', () => {
    expect(withLine([], line('a', ' '))).toEqual([]);
  });

  it('forgets the oldest of a very long talk', () => {
    let lines: readonly Line[] = [];
    for (let index = 0; index <= MAX_LINES; index += 1)
      lines = withLine(lines, line(`${index}`, 'x'));
    expect(lines).toHaveLength(MAX_LINES);
    expect(lines[0]?.id).toBe('1');
  });
});
