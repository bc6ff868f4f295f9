import type { Language } from '@in-call-calendar/shared';
import type { Answer, Task } from './ledger.ts';
import { allowsModel, allowsRules } from './allows.ts';
import { readConsent } from './read-consent.ts';

/**
 * What a caller's turn answers to the question of a task. A language model has understood the words, so the reader
 * only vetoes; the embedded dialogue acts on nothing but a yes.
 */
export function readAnswer(
  language: Language,
  isModel: boolean,
): (text: string, task: Task, readBack: readonly string[]) => Answer {
  const allows = isModel ? allowsModel : allowsRules;
  return (text, task, readBack) => {
    const { consent, leftOver } = readConsent(text, { to: task, language, readBack });
    return { acts: allows(consent), leftOver };
  };
}
