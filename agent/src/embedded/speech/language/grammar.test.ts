import { describe, expect, it } from 'vitest';
import { Grammar } from './grammar.ts';
import type { Rules } from './grammar.ts';
import { seededRandom } from './random.ts';

function phrases(rules: Rules, count = 400): Map<string, number> {
  const grammar = new Grammar(rules);
  const random = seededRandom(1);
  const said = new Map<string, number>();
  for (let index = 0; index < count; index += 1) {
    const phrase = grammar.phrase('top', random);
    said.set(phrase, (said.get(phrase) ?? 0) + 1);
  }
  return said;
}

describe('Grammar', () => {
  it('says every choice, with and without what may be left out', () => {
    const said = phrases({ top: '(show|give) me [the] <when>', when: '(next|this) week' });
    expect([...said.keys()].sort()).toEqual([
      'give me next week',
      'give me the next week',
      'give me the this week',
      'give me this week',
      'show me next week',
      'show me the next week',
      'show me the this week',
      'show me this week',
    ]);
  });

  it('says a weighted alternative more often', () => {
    const said = phrases({ top: '(/9/yes|no)' }, 2000);
    expect(said.get('yes') ?? 0).toBeGreaterThan(5 * (said.get('no') ?? 0));
  });

  it('takes words from functions', () => {
    expect([...phrases({ top: 'it is <spelled>', spelled: () => 'b e r g' }).keys()]).toEqual([
      'it is b e r g',
    ]);
  });

  it('says the same with the same seed', () => {
    const rules = { top: '(a|b|c|d) (a|b|c|d)' };
    expect([...phrases(rules)]).toEqual([...phrases(rules)]);
  });

  it.each([
    ['(a|b', 'do not match'],
    ['a)', 'do not match'],
    ['[a', 'do not match'],
    ['<nothing>', 'does not exist'],
  ])('refuses the template %j', (template, message) => {
    expect(() => new Grammar({ top: template })).toThrow(message);
  });
});
