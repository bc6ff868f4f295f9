import type { OwnAgent } from './own-agent.ts';
import type { GreetingWords } from './words/words.ts';

/** Returns what a caller is told who wants a person; nothing where there is none to be reached. */
export function personWords(
  person: OwnAgent['person'],
  words: Pick<GreetingWords, 'person'>,
): string | undefined {
  if (!person) return undefined;
  const { to, sentence } = person;
  if (sentence === undefined) return to === undefined ? undefined : words.person(to);
  return to === undefined || sentence.includes(to) ? sentence : `${sentence} ${to}`;
}
