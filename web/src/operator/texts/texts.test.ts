import { describe, expect, it } from 'vitest';
import { texts as german } from './de.ts';
import { texts as english } from './en.ts';
import { texts as spanish } from './es.ts';

/** All texts by their path; a function as what it says of 7. */
function leaves(node: unknown, path = ''): [string, string][] {
  if (typeof node === 'object' && node !== null) {
    return Object.entries(node).flatMap(([key, child]) => leaves(child, `${path}/${key}`));
  }
  const said: unknown = typeof node === 'function' ? Reflect.apply(node, undefined, [7]) : node;
  return [[path, typeof said === 'string' ? said : '']];
}

/** Names, and words that are the same in both languages. */
const SAME: Record<string, readonly string[]> = {
  German: [
    '/brand',
    '/fields/name',
    '/embed/kinds/react',
    '/embed/kinds/token',
    '/checks/event_type/fix',
    '/checks/slots/fix',
  ],
  Spanish: [
    '/brand',
    '/embed/kinds/react',
    '/embed/kinds/token',
    '/checks/event_type/fix',
    '/checks/slots/fix',
  ],
};

describe.each([
  ['German', german],
  ['Spanish', spanish],
])('the operator page in %s', (language, texts) => {
  it('has every text that English has, with its numbers and names', () => {
    const own = new Map(leaves(texts));
    const all = leaves(english);
    expect([...own.keys()].sort()).toEqual(all.map(([path]) => path).sort());
    for (const [path, words] of all) {
      expect(own.get(path) === '', path).toBe(words === '');
      expect(own.get(path)?.includes('7'), path).toBe(words.includes('7'));
    }
  });

  it('leaves only names as they are', () => {
    const own = new Map(leaves(texts));
    const same = leaves(english).filter(([path, words]) => own.get(path) === words);
    expect(SAME[language]).toEqual(expect.arrayContaining(same.map(([path]) => path)));
  });
});
