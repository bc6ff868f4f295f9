import { describe, expect, it } from 'vitest';
import { texts as english } from '../texts.ts';
import { agentWords as englishForAgent } from './agent-en.ts';
import { agentWords as germanForAgent, texts as german } from './de.ts';
import { agentWords as spanishForAgent, texts as spanish } from './es.ts';

/** All texts of a language by their path, `said.booked`. */
function leaves(node: unknown, path = ''): [string, unknown][] {
  if (typeof node !== 'object' || node === null) return [[path, node]];
  return Object.entries(node).flatMap(([key, child]) =>
    leaves(child, path === '' ? key : `${path}.${key}`),
  );
}

/** What the words of a path are made of; numbers show which of them come out again. */
const SAMPLES: Record<string, unknown[][]> = {
  problem: [
    ...['name', 'email', 'phone', 'number', 'url', 'yes_or_no', 'needs_yes'].map((kind) => [
      { kind },
    ]),
    ...['characters', 'entries', 'characters_each'].map((of) => [
      { kind: 'too_long', of, max: 41 },
    ]),
    [{ kind: 'emails', bad: '42' }],
    ...['option', 'options'].map((kind) => [{ kind, options: ['41', '42'] }]),
  ],
  repeatWords: [
    [{ frequency: 'weekly', interval: 1 }],
    [{ frequency: 'weekly', interval: 41 }],
    [{ frequency: 'monthly', interval: 42 }],
    [{ frequency: 'yearly', interval: 43 }],
  ],
};

function say(text: unknown, values: unknown[]): string {
  const said: unknown = typeof text === 'function' ? Reflect.apply(text, undefined, values) : text;
  return typeof said === 'string' ? said : '';
}

/** The numbers in what is said, in order of size: 41 in, 41 out. */
function numbersIn(words: string): string[] {
  return (words.match(/\b4[1-3]\b/g) ?? []).toSorted();
}

describe.each([
  ['German', german],
  ['Spanish', spanish],
])('%s', (_language, texts) => {
  const own = new Map(leaves(texts));
  const all = leaves(english);

  it('has every text that English has, and no other', () => {
    expect([...own.keys()].toSorted()).toEqual(all.map(([path]) => path).toSorted());
  });

  it('says the same names and numbers', () => {
    for (const [path, text] of all) {
      for (const values of SAMPLES[path] ?? [
        [41, 42, 43],
        [1, 42, 43],
      ]) {
        const words = say(own.get(path), values);
        expect(words, path).not.toBe('');
        expect(words, path).not.toMatch(/undefined|NaN|null|\[object/);
        expect(numbersIn(words), path).toEqual(numbersIn(say(text, values)));
      }
    }
  });

  it('leaves hardly a text as it is in English', () => {
    const same = all.filter(
      ([path, text]) => typeof text === 'string' && text === own.get(path) && /[a-z]{3}/.test(text),
    );
    expect(same.map(([path]) => path).toSorted()).toEqual(['google', 'outlook']);
  });
});

it('says what an agent of another language says for every kind of notice and refusal', () => {
  const paths = (words: unknown) => leaves(words).map(([path]) => path);
  expect(paths(germanForAgent)).toEqual(paths(englishForAgent));
  expect(paths(spanishForAgent)).toEqual(paths(englishForAgent));
});
