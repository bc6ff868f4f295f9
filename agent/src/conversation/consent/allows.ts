/** Who may act on what a turn says. Pure. */
import type { Consent } from './judge.ts';

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
