/** What a turn says about the person: new values, corrections, answers to the form's own questions. Pure. */
import { allowsRules } from '../../../conversation/consent/allows.ts';
import { readConsent } from '../../../conversation/consent/read-consent.ts';
import type { BookingField } from '@in-call-calendar/shared';
import type { CallContext, ToolArgs } from '../contract.ts';
import { respelled } from '../understanding/contact/name.ts';
import { spellFrom, withDouble, withLetter } from '../understanding/contact/spelling.ts';
import { withoutSigns } from '../understanding/normalise.ts';
import type { Meaning } from '../understanding/understand.ts';
import { cardinal } from '../understanding/words.ts';
import type { DialogueState } from './state.ts';
import { detailFor, fieldBySlug, fieldFor } from './view.ts';

export type DetailArgs = ToolArgs<'set_details'>;

/**
 * Values to put into the form. What was typed cannot have been misheard and counts as agreed to; what was heard is
 * read back first. Empty when the turn has none.
 */
export function detailsFrom(
  meaning: Meaning,
  state: DialogueState,
  context: CallContext,
): DetailArgs[] {
  const typed: DetailArgs = {};
  const heard: DetailArgs = {};
  if (meaning.name && !isRespelling(meaning, state)) {
    (meaning.name.typed ? typed : heard).name = wholeName(meaning.name.value, state, context);
  }
  if (meaning.email) (meaning.email.typed ? typed : heard).email = meaning.email.value;
  if (meaning.phone) (meaning.phone.typed ? typed : heard).phone = meaning.phone.value;
  if (meaning.note !== null) typed.notes = meaning.note;
  if (isEmpty(typed) && isEmpty(heard)) Object.assign(heard, correction(meaning, state, context));
  return [
    ...(isEmpty(typed) ? [] : [{ ...typed, ...(isEmpty(heard) ? { confirmed: true } : {}) }]),
    ...(isEmpty(heard) ? [] : [heard]),
  ];
}

/** `no, Emma` while Anna Berg is being checked: Emma Berg. */
function wholeName(value: string, state: DialogueState, { view }: CallContext): string {
  if (state.asked !== 'details_ok' || value.includes(' ')) return value;
  const current = detailFor(view, 'name');
  return current?.includes(' ') === true ? respelled(current, value) : value;
}

/** Letters spelled while a name is being checked fix a word of it; they are not the whole name. */
function isRespelling({ name, text }: Meaning, state: DialogueState): boolean {
  return state.asked === 'details_ok' && name?.value.toLowerCase() === spelled(text);
}

function isEmpty(args: DetailArgs): boolean {
  return Object.keys(args).length === 0;
}

/** `no, with a b`, `double n`, letters spelled after a no: the value under check, fixed. */
function correction(meaning: Meaning, state: DialogueState, { view }: CallContext): DetailArgs {
  if (state.asked !== 'details_ok' && state.asked !== 'name' && state.asked !== 'email') return {};
  const checking = state.asked === 'details_ok' ? state.checking : [state.slug ?? ''];
  for (const kind of ['name', 'email'] as const) {
    const value = detailFor(view, kind);
    if (value === null || !checking.includes(fieldFor(view, kind)?.slug ?? '')) continue;
    const fixed =
      kind === 'name' ? mendName(value, meaning.text) : correctEmail(value, meaning.text);
    if (fixed !== null && fixed !== value) return { [kind]: fixed };
  }
  return {};
}

function mendName(value: string, text: string): string | null {
  const letters = spelled(text);
  if (letters !== null) return respelled(value, letters);
  const words = value.split(' ');
  for (let at = words.length - 1; at >= 0; at -= 1) {
    const fixed = corrected(words[at] ?? '', text);
    if (fixed !== null) return words.map((word, index) => (index === at ? fixed : word)).join(' ');
  }
  return null;
}

/** The address with a letter put right: `with a b`, `double n`; null where nothing is. */
export function correctEmail(value: string, text: string): string | null {
  const [local = '', domain = ''] = value.split('@');
  const fixed = corrected(local, text);
  return fixed === null ? null : `${fixed}@${domain}`;
}

function corrected(value: string, text: string): string | null {
  const doubled = /\b(?:double|two|2) ([a-z])(?:s|'s)?\b/.exec(text);
  if (doubled?.[1] !== undefined) return withDouble(value, doubled[1]);
  const letter = /\bwith an? ([a-z])\b/.exec(text);
  return letter?.[1] === undefined ? null : withLetter(value, letter[1]);
}

/** Three letters or more, spelled anywhere in the turn. */
function spelled(text: string): string | null {
  const words = withoutSigns(text).split(' ');
  for (let at = 0; at < words.length; at += 1) {
    const run = spellFrom(words, at);
    if (run && run.letters.length >= 3 && run.sure >= 3) return run.letters;
  }
  return null;
}

/** The answer to a question of the form's own; null when it is none. */
export function fieldAnswer(meaning: Meaning, field: BookingField): string | null {
  const text = withoutSigns(meaning.text);
  if (text === '') return null;
  switch (field.type) {
    case 'boolean': {
      const { consent } = readConsent(meaning.raw, { to: 'yes_no', language: 'en' });
      if (allowsRules(consent)) return 'true';
      return consent === 'no' ? 'false' : null;
    }
    case 'select':
    case 'radio':
      return (
        optionIn(text, field.options ?? []) ??
        ((field.options ?? []).length === 0 ? meaning.raw.trim() : null)
      );
    case 'multiselect':
    case 'checkbox': {
      const chosen = (field.options ?? []).filter((option) => text.includes(option.toLowerCase()));
      return chosen.length > 0 ? chosen.join(',') : null;
    }
    case 'number':
      return numberIn(text);
    case 'name':
    case 'email':
    case 'phone':
    case 'multiemail':
      return meaning.email?.value ?? meaning.phone?.value ?? meaning.name?.value ?? null;
    case 'text':
    case 'textarea':
    case 'url':
    case 'address':
      return /[\p{L}\d]/u.test(text) ? meaning.raw.trim().replace(/[.\s]+$/, '') : null;
  }
}

const NTH = ['first', 'second', 'third', 'fourth', 'fifth'];

function optionIn(text: string, options: readonly string[]): string | null {
  const named = options.filter((option) => text.includes(option.toLowerCase()));
  const [longest] = named.sort((a, b) => b.length - a.length);
  if (longest !== undefined) return longest;
  const nth = NTH.findIndex((word) => new RegExp(`\\b${word}\\b`).test(text));
  if (nth >= 0) return options[nth] ?? null;
  const words = text.split(' ');
  return (
    options.find((option) =>
      option
        .toLowerCase()
        .split(/\W+/)
        .some((word) => word.length > 3 && words.includes(word)),
    ) ?? null
  );
}

function numberIn(text: string): string | null {
  const digits = /\d+(?:\.\d+)?/.exec(text);
  if (digits) return digits[0];
  for (const word of text.split(' ')) {
    const value = cardinal(word);
    if (value !== null) return String(value);
  }
  return null;
}

/** Whether a form question is open that this dialogue asks by itself. */
export function openField(state: DialogueState, { view }: CallContext): BookingField | undefined {
  return state.asked === 'field' && state.slug !== null ? fieldBySlug(view, state.slug) : undefined;
}
