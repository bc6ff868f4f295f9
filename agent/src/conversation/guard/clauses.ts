/** A sentence as clauses: the reach of a question, a negation or a condition. Pure. */
import type { Lexicon } from './compiled-lexicon.ts';
import { findMentions, type Mention } from './mentions.ts';
import type { Token } from './tokens.ts';

export interface Clause {
  /** ` word word `: words and numbers with one space around each, `#` for a mention, ` , ` where an idiom was. */
  text: string;
  mentions: readonly Mention[];
  /** What stands before it: the start of the sentence or a full stop, a mark, or a word that begins a clause. */
  opens: 'start' | 'mark' | 'word';
  isCondition: boolean;
  /** Whether a question mark ends the part of the sentence it is in. */
  isAsked: boolean;
}

interface OpenClause {
  words: string[];
  mentions: Mention[];
  opens: Clause['opens'];
  isCondition: boolean;
  isAsked: boolean;
}

const STOPS = new Set('.!?\n');
const MARKS = new Set(',;:()"„“”«»-–—¿¡');
/** How many words of what follows tell whether a clause begins. */
const LOOK_AHEAD = 5;

/** A sentence, read in one language. */
export interface ReadSentence {
  tokens: readonly Token[];
  clauses: readonly Clause[];
}

export function readSentence(tokens: readonly Token[], lexicon: Lexicon): ReadSentence {
  return {
    tokens,
    clauses: splitClauses(tokens, findMentions(tokens, lexicon.times), lexicon),
  };
}

/** Splits a sentence into its clauses, in order; those without words are left out. */
function splitClauses(
  tokens: readonly Token[],
  mentions: readonly Mention[],
  lexicon: Lexicon,
): Clause[] {
  const clauses: OpenClause[] = [];
  let part = 0;
  let conditionEnd = 0;
  let current = open('start', false);
  const begin = (opens: Clause['opens'], isCondition = false): void => {
    if (current.words.length > 0) clauses.push(current);
    current = open(current.words.length > 0 ? opens : weaker(current.opens, opens), isCondition);
  };
  for (let at = 0; at < tokens.length; at += 1) {
    const mention = mentions.find((each) => each.from === at);
    if (mention) {
      current.words.push('#');
      current.mentions.push(mention);
      at = mention.to - 1;
      continue;
    }
    const { kind, text } = tokens[at] ?? { kind: 'mark', text: '' };
    if (kind !== 'mark') {
      if (at >= conditionEnd && lexicon.clauses.starters.has(text)) {
        const ahead = wordsFrom(tokens, at);
        const condition = ahead.match(lexicon.clauses.conditions);
        if (condition) conditionEnd = at + condition.join('').trim().split(' ').length;
        if (condition || startsClause(ahead, lexicon)) begin('word', condition !== null);
      }
      current.words.push(text);
    } else if (STOPS.has(text)) {
      begin('start');
      if (text === '?') markAsked(clauses, part);
      part = clauses.length;
    } else if (MARKS.has(text)) {
      begin('mark');
      if (text === '¿') part = clauses.length;
    }
  }
  begin('start');
  return clauses.map((clause) => ({ ...clause, text: closed(clause.words, lexicon) }));
}

/** Whether an expression is found; says nothing about where, and keeps no state. */
export function finds(expression: RegExp, text: string): boolean {
  return text.search(expression) !== -1;
}

function open(opens: Clause['opens'], isCondition: boolean): OpenClause {
  return { words: [], mentions: [], opens, isCondition, isAsked: false };
}

/** A clause without words is none: what opened it still counts, a mark more than a word. */
function weaker(first: Clause['opens'], second: Clause['opens']): Clause['opens'] {
  return first === 'start' || second === 'start' ? 'start' : second === 'mark' ? 'mark' : first;
}

function startsClause(ahead: string, lexicon: Lexicon): boolean {
  return finds(lexicon.clauses.breaks, ahead) || finds(lexicon.clauses.ands, ahead);
}

function wordsFrom(tokens: readonly Token[], at: number): string {
  const words: string[] = [];
  for (const { kind, text } of tokens.slice(at, at + LOOK_AHEAD)) {
    if (kind === 'mark') break;
    words.push(text);
  }
  return ` ${words.join(' ')} `;
}

function markAsked(clauses: OpenClause[], from: number): void {
  for (const clause of clauses.slice(from)) clause.isAsked = true;
}

function closed(words: readonly string[], lexicon: Lexicon): string {
  return ` ${words.join(' ')} `.replace(lexicon.idioms, ', ');
}
