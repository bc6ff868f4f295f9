import { businessRules } from './business.ts';
import type { Business } from './business.ts';
import { Grammar } from './grammar.ts';
import type { Random, Rules } from './grammar.ts';
import { letterWord } from './marked-words.ts';
import { answerRules } from './phrases/answers.ts';
import { bookingRules } from './phrases/booking.ts';
import { changeRules } from './phrases/changes.ts';
import { choosingRules } from './phrases/choosing.ts';
import { detailRules } from './phrases/details.ts';
import { timeRules } from './phrases/times.ts';

/** What a caller talks about, with its share of all sentences. */
const TOPICS = `(/9/<book>|/9/<ask>|/9/<browse>|/3/<screen>|/16/<pick>|/9/<when>|/8/<name>|/10/<spelling>|/12/<email>|
  /4/<phone>|/4/<note>|/9/<yes>|/7/<no>|/4/<change>|/5/<changes>|/6/<question>|/3/<repeat>|/4/<talk>|<about>)`;

export interface CallerRulesOptions {
  business: Business;
  /** Names a caller may spell. */
  names: readonly string[];
  /** The word has a pronunciation. */
  isKnown: (word: string) => boolean;
}

/** The rules of everything a caller may say to a business. */
export function callerRules({ business, names, isKnown }: CallerRulesOptions): Rules {
  const letters = (random: Random): string => {
    const name = names[Math.floor(random() * names.length)] ?? '';
    return Array.from(name, letterWord).join(' ');
  };
  return {
    ...timeRules,
    ...bookingRules,
    ...choosingRules,
    ...answerRules,
    ...changeRules,
    ...detailRules(letters),
    ...businessRules(business, isKnown),
    topic: TOPICS,
    sentence: '(/3/<topic>|<opener> <topic>) [/3/|<polite>]',
  };
}

/** Random sentences of a caller's talk, with the tags of name classes in place of names. */
export function* callerSentences(rules: Rules, count: number, random: Random): Generator<string> {
  const grammar = new Grammar(rules);
  for (let index = 0; index < count; index += 1) yield grammar.phrase('sentence', random);
}
