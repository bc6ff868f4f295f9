/** The answer to a question of the form's own. Pure. */
import { allowsRules } from '../../../conversation/consent/allows.ts';
import { readConsent } from '../../../conversation/consent/read-consent.ts';
import type { BookingField } from '@in-call-calendar/shared';
import { optionIn, optionsIn } from '../understanding/choices.ts';
import { withoutSigns } from '../understanding/normalise.ts';
import { numberIn } from '../understanding/number-answer.ts';
import type { Meaning } from '../understanding/understand.ts';

/** Returns the value that a turn answers a question with; null where it is no answer, so that it is asked again. */
export function fieldAnswer(meaning: Meaning, field: BookingField): string | string[] | null {
  if (withoutSigns(meaning.text) === '') return null;
  const { options = [] } = field;
  switch (field.type) {
    case 'boolean':
      return yesOrNo(meaning);
    case 'select':
    case 'radio':
      if (options.length === 0) return meaning.raw.trim();
      return isYesOrNo(options) ? yesOrNoOption(meaning, options) : optionIn(meaning.raw, options);
    case 'multiselect':
    case 'checkbox':
      return optionsIn(meaning.raw, options);
    case 'number':
      return numberIn(meaning.raw);
    case 'name':
      return meaning.name?.value ?? null;
    case 'email':
    case 'multiemail':
      return meaning.email?.value ?? null;
    case 'phone':
      return meaning.phone?.value ?? null;
    case 'url':
      return webAddress(meaning.raw);
    case 'text':
    case 'textarea':
    case 'address':
      return plainText(meaning.raw);
  }
}

function yesOrNo({ raw }: Meaning): 'true' | 'false' | null {
  const { consent } = readConsent(raw, { to: 'yes_no', language: 'en' });
  if (allowsRules(consent)) return 'true';
  return consent === 'no' ? 'false' : null;
}

function isYesOrNo(options: readonly string[]): boolean {
  return options.length === 2 && options.every((option) => /^(?:yes|no)$/i.test(option.trim()));
}

function yesOrNoOption(meaning: Meaning, options: readonly string[]): string | null {
  const answer = yesOrNo(meaning);
  const wanted = answer === 'true' ? 'yes' : 'no';
  return answer && (options.find((option) => option.trim().toLowerCase() === wanted) ?? null);
}

/** A typed web address, or one that is spelled: `example dot com slash anna`. The form says whether it is one. */
function webAddress(raw: string): string | null {
  const typed = /\S+[.:]\S{2,}/.exec(raw)?.[0].replace(/[.,;!?]+$/, '');
  if (typed !== undefined) return typed;
  const spoken = raw
    .toLowerCase()
    .replace(/\b(?:w w w|double u double u double u|triple w)\b/g, 'www')
    .replace(/\bh t t p( s)?\b/g, (_, s?: string) => (s === undefined ? 'http' : 'https'))
    .replace(/\s*\b(?:forward )?slash\b\s*/g, '/')
    .replace(/\s*\bcolon\b\s*/g, ':')
    .replace(/\s*\b(?:dot|point)\b\s*/g, '.')
    .replace(/\s*\b(?:dash|hyphen)\b\s*/g, '-')
    .replace(/\s*\bunderscore\b\s*/g, '_');
  return /\S+\.\S+/.exec(spoken)?.[0] ?? plainText(raw);
}

function plainText(raw: string): string | null {
  return /[\p{L}\p{N}]/u.test(raw) ? raw.trim().replace(/[.\s]+$/, '') : null;
}
