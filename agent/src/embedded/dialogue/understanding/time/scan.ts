/** Finds the pieces of a wish for a time in a turn, left to right, always the longest that fits. Pure. */
import type { Token } from '../tokens.ts';
import { CLOCK_RULES, WORDED_CLOCK_RULE } from './rules-clock.ts';
import { COUNTING_RULES } from './rules-counting.ts';
import { DATE_RULES } from './rules-dates.ts';
import { DAY_RULES } from './rules-days.ts';
import { NO_TIME_RULES } from './rules-no-time.ts';
import { PART_RULES } from './rules-parts.ts';
import { SPAN_RULES } from './rules-spans.ts';
import { LOOSE_RULES, OPERATOR_RULES } from './rules-words.ts';
import type { Anchor, Item, Rule } from './items.ts';

/** A piece and where it stands, in tokens: `start` included, `end` excluded. */
export interface Scanned {
  item: Item;
  start: number;
  end: number;
}

const RULES: readonly Rule[] = [
  ...NO_TIME_RULES,
  ...COUNTING_RULES,
  ...DAY_RULES,
  ...DATE_RULES,
  ...SPAN_RULES,
  ...CLOCK_RULES,
  ...PART_RULES,
  ...LOOSE_RULES,
  ...OPERATOR_RULES,
];

interface Match {
  items: Item[];
  length: number;
}

export function scan(tokens: readonly Token[], anchor: Anchor): Scanned[] {
  const text = tokens.map((token) => token.text).join(' ');
  const found: Scanned[] = [];
  let offset = 0;
  let index = 0;
  while (index < tokens.length) {
    const best = longest(text, offset, rulesAt(tokens, index, found), anchor);
    if (best) {
      const end = index + text.slice(offset, offset + best.length).split(' ').length;
      for (const item of best.items) found.push({ item, start: index, end });
      offset += best.length + 1;
      index = end;
      continue;
    }
    const word = tokens[index]?.text ?? '';
    found.push({ item: { kind: 'word', text: word }, start: index, end: index + 1 });
    offset += word.length + 1;
    index += 1;
  }
  return found;
}

/** `ten to two` is a clock only in words, and not where a range has begun. */
function rulesAt(
  tokens: readonly Token[],
  index: number,
  before: readonly Scanned[],
): readonly Rule[] {
  const token = tokens[index];
  if (token?.number === null || token?.digits === true) return RULES;
  const previous = before.at(-1)?.item;
  const inRange = previous?.kind === 'op' && ['from', 'between', 'busy'].includes(previous.op);
  return inRange ? RULES : [...RULES, WORDED_CLOCK_RULE];
}

function longest(
  text: string,
  offset: number,
  rules: readonly Rule[],
  anchor: Anchor,
): Match | null {
  let best: Match | null = null;
  for (const { pattern, make } of rules) {
    pattern.lastIndex = offset;
    const match = pattern.exec(text);
    if (!match || match[0].length <= (best?.length ?? 0)) continue;
    const made = make(match, anchor);
    if (made !== null)
      best = { items: Array.isArray(made) ? made : [made], length: match[0].length };
  }
  return best;
}
