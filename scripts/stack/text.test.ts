import { describe, expect, it } from 'vitest';
import { lineSplitter, Tail } from './lines.ts';
import { linePrefixer } from './prefix.ts';

describe('lineSplitter', () => {
  it('joins what chunks have cut apart', () => {
    const lines: string[] = [];
    const splitter = lineSplitter((line) => lines.push(line));
    ['one\ntw', 'o\r\n', '\nthr', 'ee'].forEach((chunk) => splitter.push(chunk));
    expect(lines).toEqual(['one', 'two']);
    splitter.flush();
    expect(lines).toEqual(['one', 'two', 'three']);
  });
});

describe('Tail', () => {
  it('keeps the last lines only', () => {
    const tail = new Tail(2);
    ['a', 'b', 'c'].forEach((line) => tail.push(line));
    expect(tail.lines()).toEqual(['b', 'c']);
  });
});

describe('linePrefixer', () => {
  it('puts the name of the part before a line', () => {
    expect(linePrefixer(false)('sfu', 'hello')).toBe('sfu          | hello');
  });

  it('colours the names on a terminal, each part its own way', () => {
    const prefix = linePrefixer(true);
    const [sfu, web, again] = [prefix('sfu', 'x'), prefix('web', 'x'), prefix('sfu', 'x')];
    expect(sfu).toContain('\u001B[36msfu');
    expect(web).toContain('\u001B[33mweb');
    expect(again).toBe(sfu);
  });
});
