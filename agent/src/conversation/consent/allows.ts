/** Who may act on what a turn says. Pure. */
import type { Language } from '@in-call-calendar/shared';
import type { Consent } from './judge.ts';
import type { Answer, Task } from './ledger.ts';
import { readConsent } from './read-consent.ts';

/**
 * Returns whether a language model's tool may act. The model understood the words and asked for the act; the reader
 * only vetoes what it knows to be a refusal, a wish to wait, or an agreement to something else. What it did not
 * understand at all may be a yes in words or a language that it does not have.
 */
export function allowsModel(consent: Consent): boolean {
  return consent === 'yes' || consent === 'other';
}

/** Returns whether the embedded dialogue may act: nobody else understood the words, so only a whole yes counts. */
export function allowsRules(consent: Consent): boolean {
  return consent === 'yes';
}

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
