import { dialTarget } from '../../runtime/dial-target.ts';
import type { Person } from '../own-agent.ts';
import type { HandOverWords } from '../words/hand-over.ts';

/** Returns how a person is reached, for the ear: a number digit by digit. Empty where the operator says nothing of it. */
export function personWords({ to, sentence }: Person, words: HandOverWords): string {
  if (to === undefined) return sentence ?? '';
  const spoken = slowly(to);
  if (sentence === undefined) return words.reach(spoken);
  return sentence.includes(to) ? sentence.replace(to, () => spoken) : `${sentence} ${spoken}`;
}

/** `+1 202 555 0143` as `+1, 2 0 2, 5 5 5, 0 1 4 3`; what is no number stays as it is. */
function slowly(to: string): string {
  const isNumber = dialTarget(to)?.number !== undefined || /^[\d\s().\-/]{3,}$/.test(to);
  if (!isNumber) return to.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/\/$/, '');
  const groups = to.match(/\d+/g) ?? [];
  const digits = groups.flatMap((group) => group.match(/\d{1,4}/g) ?? []);
  const spoken = digits.map((group) => group.replace(/(?<=\d)(?=\d)/g, ' ')).join(', ');
  return to.includes('+') ? `+${spoken}` : spoken;
}
