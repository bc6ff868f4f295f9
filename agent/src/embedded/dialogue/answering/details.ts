/** What a turn says about the person: new values, corrections, answers to the form's own questions. Pure. */
import type { BookingField } from '@in-call-calendar/shared';
import { capital } from '../../../conversation/words/capital.ts';
import type { CallContext, ToolArgs } from '../contract.ts';
import { respelled } from '../understanding/contact/proper-name.ts';
import { spellFrom, withDouble, withLetter } from '../understanding/contact/spelling.ts';
import { withoutSigns } from '../understanding/normalise.ts';
import type { Meaning } from '../understanding/understand.ts';
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
  const fixed = exchanged(meaning, context);
  if (meaning.name && !isRespelling(meaning, state)) {
    const { value } = meaning.name;
    const right = value.includes(' ') ? undefined : fixed.name;
    (meaning.name.typed ? typed : heard).name = right ?? wholeName(value, state, context);
  }
  if (meaning.email) (meaning.email.typed ? typed : heard).email = meaning.email.value;
  if (meaning.phone) (meaning.phone.typed ? typed : heard).phone = meaning.phone.value;
  if (meaning.note !== null) typed.notes = meaning.note;
  if (isEmpty(typed) && isEmpty(heard))
    Object.assign(heard, correction(meaning, state, context), fixed);
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
    const value = detailFor(view, kind) ?? (state.asked === kind ? state.rejected : null);
    if (value === null || !checking.includes(fieldFor(view, kind)?.slug ?? '')) continue;
    const fixed =
      kind === 'name' ? mendName(value, meaning.text) : correctEmail(value, meaning.text);
    if (fixed !== null && fixed !== value) return { [kind]: fixed };
  }
  return {};
}

/** `Berger, not Berg`: the word of a name or an address that is said to be wrong, with the right one in its place. */
function exchanged({ text }: Meaning, { view }: CallContext): DetailArgs {
  const found = /(?<![\p{L}'])([\p{L}']+)(?: ,)? (?:and )?not ([\p{L}']+)(?![\p{L}'])/u.exec(text);
  const [, right, wrong] = found ?? [];
  if (right === undefined || wrong === undefined || right === wrong) return {};
  const args: DetailArgs = {};
  const name = detailFor(view, 'name');
  const isWrong = (word: string): boolean => word.toLowerCase() === wrong;
  if (name?.split(/[ -]/).some(isWrong) === true)
    args.name = name.replace(/[^ -]+/g, (word) => (isWrong(word) ? capital(right) : word));
  const email = detailFor(view, 'email');
  if (args.name === undefined && email?.split(/[.@_+-]/).some(isWrong) === true)
    args.email = email.replace(/[^.@_+-]+/g, (word) => (isWrong(word) ? right : word));
  return args;
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

/** Whether a form question is open that this dialogue asks by itself. */
export function openField(state: DialogueState, { view }: CallContext): BookingField | undefined {
  return state.asked === 'field' && state.slug !== null ? fieldBySlug(view, state.slug) : undefined;
}
