/** What a turn says about the person: new values, corrections, answers to the form's own questions. Pure. */
import leven from 'leven';
import type { BookingField, CalendarView } from '@in-call-calendar/shared';
import type { CallContext, ToolArgs } from '../contract.ts';
import {
  deniedOfEmail,
  deniedOfName,
  exchangedEmail,
  exchangedName,
} from '../understanding/contact/exchange-detail.ts';
import {
  fixEmail,
  fixName,
  isAboutSpelling,
  spelled,
  wordSpelled,
} from '../understanding/contact/fix-detail.ts';
import { A_FIRST_NAME, A_SURNAME } from '../understanding/contact/name.ts';
import { respelled } from '../understanding/contact/proper-name.ts';
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
  const fixed = { ...correction(meaning, state, context), ...exchanged(meaning, state, context) };
  if (meaning.name && !isRespelling(meaning, state) && !isOfAddress(meaning, fixed)) {
    const { value } = meaning.name;
    // Asked for the name, what is said is all of it.
    const corrected = state.asked === 'name' ? exchanged(meaning, state, context) : fixed;
    const right = value.includes(' ') ? undefined : corrected.name;
    const said = isAboutSpelling(meaning.text) ? (fixName(value, meaning.text) ?? value) : value;
    (meaning.name.typed ? typed : heard).name =
      right ?? wholeName(meaning.text, said, state, context);
  }
  if (meaning.email) (meaning.email.typed ? typed : heard).email = meaning.email.value;
  if (meaning.phone) (meaning.phone.typed ? typed : heard).phone = meaning.phone.value;
  if (meaning.note !== null) typed.notes = meaning.note;
  if (isEmpty(typed) && isEmpty(heard)) Object.assign(heard, fixed);
  return [
    ...(isEmpty(typed) ? [] : [{ ...typed, ...(isEmpty(heard) ? { confirmed: true } : {}) }]),
    ...(isEmpty(heard) ? [] : [heard]),
  ];
}

const SURNAME_IS = new RegExp(String.raw`\b${A_SURNAME} (?:is|has changed|was changed)\b`);
const FIRST_NAME_IS = new RegExp(String.raw`\b${A_FIRST_NAME} is\b`);

/** `no, Emma` while Anna Berg is being checked: Emma Berg. `The first name is Anna`, after Berg: Anna Berg. */
function wholeName(
  text: string,
  value: string,
  state: DialogueState,
  { view }: CallContext,
): string {
  const current = detailFor(view, 'name') ?? '';
  if (value.includes(' ') || current === '') return value;
  if (!current.includes(' ')) return withOtherHalf(text, value, current);
  if (FIRST_NAME_IS.test(text)) return current.replace(/^\S+/, value);
  if (SURNAME_IS.test(text)) return current.replace(/\S+$/, value);
  if (state.asked !== 'details_ok' && state.asked !== 'book') return value;
  const likeness = current.split(' ').map((word) => leven(word.toLowerCase(), value.toLowerCase()));
  const least = Math.min(...likeness);
  // `Yes, only my name is Hannah`, after Anna Berg was read back; Ben is no part of that.
  const isCalled = state.asked === 'book' || /\bname is\b/.test(text);
  const isPart = isCalled
    ? least <= Math.max(1, value.length / 3)
    : likeness.filter((each) => each === least).length === 1;
  return isPart ? respelled(current, value) : value;
}

/** A word that sounds like the one there is a correction of it, and no other half of the name. */
function withOtherHalf(text: string, value: string, current: string): string {
  const other = leven(current.toLowerCase(), value.toLowerCase()) > Math.max(1, value.length / 3);
  if (other && FIRST_NAME_IS.test(text)) return `${value} ${current}`;
  return other && SURNAME_IS.test(text) ? `${current} ${value}` : value;
}

/** Letters spelled while a name is being checked fix a word of it; they are not the whole name. */
function isRespelling({ name, text }: Meaning, state: DialogueState): boolean {
  return state.asked === 'details_ok' && name?.value.toLowerCase() === spelled(text);
}

function isEmpty(args: DetailArgs): boolean {
  return Object.keys(args).length === 0;
}

/** `no, with a b`, `double n`, letters spelled after a no: the value under check, or read back, fixed. */
function correction(meaning: Meaning, state: DialogueState, { view }: CallContext): DetailArgs {
  const { text } = meaning;
  const isOpen = (kind: 'name' | 'email'): boolean => {
    const slug = fieldFor(view, kind)?.slug ?? '';
    if (state.asked === 'details_ok') return state.checking.includes(slug);
    return state.asked === kind ? slug === state.slug : state.asked === 'book';
  };
  const corrected = (kind: 'name' | 'email'): string | null => {
    const value = known(kind, state, view);
    if (value === null || !isOpen(kind) || !mayMean(kind, text)) return null;
    const fixed = kind === 'name' ? fixName(value, text) : fixEmail(value, text);
    // Letters of what is there already agree to it.
    return fixed === value && spelled(text) === null ? null : fixed;
  };
  const name = corrected('name');
  const email = corrected('email');
  // `With two n`, where both may be meant, is asked about.
  if (name !== null && email !== null && state.asked === 'book' && wordSpelled(text) === null)
    return {};
  return name !== null ? { name } : email !== null ? { email } : {};
}

/** `Berger, not Berg`: the word of a name or an address that is said to be wrong, with the right one in its place. */
function exchanged({ text }: Meaning, state: DialogueState, { view }: CallContext): DetailArgs {
  const kind = deniedIn(text, state, view);
  if (kind === null) return {};
  const value = known(kind, state, view) ?? '';
  const right = kind === 'name' ? exchangedName(value, text) : exchangedEmail(value, text);
  return right === null ? {} : { [kind]: right };
}

/** The detail that a turn says is wrong in a part of it, whether or not it says what is right. */
export function deniedIn(
  text: string,
  state: DialogueState,
  view: CalendarView,
): 'name' | 'email' | null {
  const slug = fieldFor(view, 'name')?.slug ?? '';
  const isNameChecked = state.asked !== 'details_ok' || state.checking.includes(slug);
  const kinds = isNameChecked ? (['name', 'email'] as const) : (['email', 'name'] as const);
  const denied = kinds.map((kind) => {
    const value = known(kind, state, view);
    if (value === null || !mayMean(kind, text)) return 0;
    return kind === 'name' ? deniedOfName(value, text) : deniedOfEmail(value, text);
  });
  // `Not anna berg` is said of the name, though the address begins with Anna as well.
  const most = Math.max(...denied);
  return most === 0 ? null : (kinds[denied.indexOf(most)] ?? null);
}

/** What the form has, or had until it was said to be wrong. */
function known(kind: 'name' | 'email', state: DialogueState, view: CalendarView): string | null {
  return detailFor(view, kind) ?? (state.asked === kind ? state.rejected : null);
}

const NAME_SPOKEN_OF = /\b(?:name|surname|called|call me|i am)\b/;
const EMAIL_SPOKEN_OF = /\b(?:email|mail|address|domain|account|dot)\b/;

/** Whether a turn may mean this detail: where it speaks of the other one alone, that one is meant. */
function mayMean(kind: 'name' | 'email', text: string): boolean {
  const [own, other] =
    kind === 'name' ? [NAME_SPOKEN_OF, EMAIL_SPOKEN_OF] : [EMAIL_SPOKEN_OF, NAME_SPOKEN_OF];
  return own.test(text) || !other.test(text);
}

/** `It's gmail` puts an address right, and is no name. */
function isOfAddress({ name }: Meaning, { email }: DetailArgs): boolean {
  const last = name?.value.toLowerCase().split(' ').at(-1) ?? '';
  return typeof email === 'string' && email.split(/[.@_+-]/).includes(last);
}

/** Whether a form question is open that this dialogue asks by itself. */
export function openField(state: DialogueState, { view }: CallContext): BookingField | undefined {
  return state.asked === 'field' && state.slug !== null ? fieldBySlug(view, state.slug) : undefined;
}
