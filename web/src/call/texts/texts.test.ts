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

describe.each([
  ['German', german],
  ['Spanish', spanish],
])('the call page in %s', (_language, texts) => {
  it('has every text that English has, with its numbers', () => {
    const own = new Map(leaves(texts));
    const all = leaves(english);
    expect([...own.keys()]).toEqual(all.map(([path]) => path));
    for (const [path, words] of all) {
      expect(own.get(path), path).not.toBe('');
      expect(own.get(path)?.includes('7'), path).toBe(words.includes('7'));
    }
  });

  it('leaves only the name of the product as it is', () => {
    const own = new Map(leaves(texts));
    const same = leaves(english).filter(([path, words]) => own.get(path) === words);
    expect(same.map(([path]) => path)).toEqual(['/brand']);
  });
});
