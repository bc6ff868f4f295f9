import { describe, expect, it } from 'vitest';
import { MAX_LINES, shownText, withLine, type Line } from './transcript.ts';

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

describe('a line as it is read', () => {
  const line = (text: string, change: Partial<Line> = {}): Line => ({
    id: 'a',
    from: 'agent',
    text,
    isFinal: true,
    ...change,
  });

  it.each(['The', 'The calendar', 'Thank you. So'])(
    'ends in an ellipsis where the agent was cut off: %s',
    (text) => {
      expect(shownText(line(text))).toBe(`${text}…`);
    },
  );

  it.each(['Thank you.', 'Shall I book it?', 'He said “four.”', 'One moment…', 'These are free:'])(
    'is left as it is where the agent has finished: %s',
    (text) => {
      expect(shownText(line(text))).toBe(text);
    },
  );

  it('is left as it is while it grows, and where the caller typed it', () => {
    expect(shownText(line('The', { isFinal: false }))).toBe('The');
    expect(shownText(line('tuesday', { from: 'caller' }))).toBe('tuesday');
  });
});
