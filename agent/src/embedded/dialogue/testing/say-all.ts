import type { Talk } from './talk.ts';

/** Says one turn after the other and returns the last answer. */
export async function sayAll(talk: Talk, ...turns: string[]): Promise<string> {
  let answer = '';
  for (const turn of turns) answer = await talk.say(turn);
  return answer;
}
