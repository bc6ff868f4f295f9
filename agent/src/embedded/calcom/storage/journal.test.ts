import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryDirectory } from '../testing/test-server.ts';
import { Journal } from './journal.ts';

describe('the journal', () => {
  it('gives back the lines that were appended, in order', async () => {
    const path = join(temporaryDirectory(), 'journal');
    const { journal } = await Journal.open(path);
    await Promise.all(
      Array.from({ length: 50 }, (_, i) => journal.append(`line ${i} é`, { durable: i % 2 === 0 })),
    );
    await journal.close();
    const reopened = await Journal.open(path);
    expect(reopened.lines).toEqual(Array.from({ length: 50 }, (_, i) => `line ${i} é`));
    expect(reopened.tornBytes).toBe(0);
    await reopened.journal.close();
  });

  it('cuts off an unfinished last line and goes on behind it', async () => {
    const path = join(temporaryDirectory(), 'journal');
    writeFileSync(path, 'one\ntwo\nthr');
    const { journal, lines, tornBytes } = await Journal.open(path);
    expect([lines, tornBytes]).toEqual([['one', 'two'], 3]);
    await journal.append('three', { durable: true });
    await journal.close();
    expect(readFileSync(path, 'utf8')).toBe('one\ntwo\nthree\n');
  });

  it('takes a half-written batch back before the next one', async () => {
    const path = join(temporaryDirectory(), 'journal');
    const { journal } = await Journal.open(path);
    await journal.append('one', { durable: true });
    // What a disk that filled up in the middle of a line leaves behind.
    appendFileSync(path, 'tw');
    await journal.close();
    const reopened = await Journal.open(path);
    expect(reopened.lines).toEqual(['one']);
    await reopened.journal.close();
  });

  it('is replaced as a whole', async () => {
    const path = join(temporaryDirectory(), 'journal');
    writeFileSync(path, 'old\n');
    await Journal.rewrite(path, ['new', 'newer']);
    expect(readFileSync(path, 'utf8')).toBe('new\nnewer\n');
  });

  it('refuses lines once it is closed', async () => {
    const { journal } = await Journal.open(join(temporaryDirectory(), 'journal'));
    await journal.close();
    await expect(journal.append('late', { durable: true })).rejects.toThrow();
  });
});
