/** The booking form: the event type's fields, the answers given so far, and whether an answer will do. Pure. */
import { z } from 'zod/mini';
import { readEmail, readNumber, readPhone, readUrl } from './answer-formats.ts';

export const fieldTypeSchema = z.enum([
  'name',
  'email',
  'phone',
  'text',
  'textarea',
  'number',
  'url',
  'address',
  'select',
  'radio',
  'multiselect',
  'checkbox',
  'boolean',
  'multiemail',
]);
export type FieldType = z.infer<typeof fieldTypeSchema>;

/** Most options that a field carries: more than any list of countries or towns to choose from. */
export const MAX_OPTIONS = 1000;

/** One question of the form. `slug` is the event type's own key, sent back to Cal.com as it is. */
export const bookingFieldSchema = z.strictObject({
  slug: z.string().check(z.minLength(1), z.maxLength(100)),
  type: fieldTypeSchema,
  label: z.string().check(z.maxLength(300)),
  required: z.boolean(),
  placeholder: z.optional(z.string().check(z.maxLength(300))),
  options: z.optional(z.array(z.string().check(z.maxLength(300))).check(z.maxLength(MAX_OPTIONS))),
});
export type BookingField = z.infer<typeof bookingFieldSchema>;

/** Longest text accepted for a one-line field, and for notes. */
export const MAX_LINE = 200;
export const MAX_TEXT = 2000;
/** Longest text accepted for a field of a type; {@link MAX_TEXT} for all others. */
const MAX_LENGTH: Partial<Record<FieldType, number>> = {
  name: MAX_LINE,
  text: MAX_LINE,
  address: MAX_LINE,
  number: 40,
};

/** What a snapshot holds of one answer, good or not. */
const MAX_CARRIED = 10_000;
const MAX_ITEMS = 50;
const MAX_ITEM = 300;
const MAX_MESSAGE = 300;

export const answerSchema = z.union([
  z.string().check(z.maxLength(MAX_CARRIED)),
  z.boolean(),
  z.array(z.string().check(z.maxLength(MAX_ITEM))).check(z.maxLength(MAX_ITEMS)),
]);
export type Answer = z.infer<typeof answerSchema>;

/** An answer with how it came: typed and heard values are shown differently; a confirmed one is not overwritten by ear. */
export const fieldStateSchema = z.strictObject({
  value: answerSchema,
  source: z.enum(['typed', 'heard']),
  confirmed: z.boolean(),
  /** Why the value will not do, and what is needed; absent when it is fine. */
  error: z.optional(z.string().check(z.maxLength(MAX_MESSAGE))),
});
export type FieldState = z.infer<typeof fieldStateSchema>;

/** Answers by field slug. */
export const detailsSchema = z.record(z.string().check(z.maxLength(100)), fieldStateSchema);
export type Details = z.infer<typeof detailsSchema>;

/** Why an answer will not do, with what is needed to say it. The sentences are made where they are shown or said. */
export type FieldProblem =
  | { kind: 'name' | 'email' | 'phone' | 'number' | 'url' | 'yes_or_no' }
  /** A required box that was not ticked: the calendar takes nothing but a yes. */
  | { kind: 'needs_yes' }
  /** More than a field takes: `max` characters, list entries, or characters of each entry. */
  | { kind: 'too_long'; of: 'characters' | 'entries' | 'characters_each'; max: number }
  /** One of several addresses, `bad`, is none. */
  | { kind: 'emails'; bad: string }
  /** Not one of the options; `options` where several may be chosen. */
  | { kind: 'option' | 'options'; options: readonly string[] };

/** A refused value is cut to what a snapshot holds. */
export type Checked =
  { ok: true; value: Answer } | { ok: false; value: Answer; problem: FieldProblem };

// Control characters (tab and newline aside) and bidirectional overrides never belong in a name or a note.
// eslint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;
/** Strips control characters, and white space at both ends. */
export function cleanText(text: string): string {
  return text.replace(CONTROL, '').trim();
}

/** A sentence about an answer, cut to what a snapshot holds of it. */
export function clipMessage(message: string): string {
  return message.length > MAX_MESSAGE ? `${message.slice(0, MAX_MESSAGE - 1)}…` : message;
}

/**
 * Checks one answer and returns it cleaned, or why it will not do.
 * An empty answer is accepted here: whether it is missing is asked by {@link missingFields}.
 */
export function checkAnswer(field: BookingField, raw: Answer): Checked {
  if (Array.isArray(raw)) return checkList(field, raw);
  if (typeof raw === 'boolean') return checkBox(field, raw);
  const limit = MAX_LENGTH[field.type] ?? MAX_TEXT;
  const text = cleanText(raw);
  const value = isOneLine(field.type) ? text.replace(/\s+/g, ' ') : text;
  if (value === '') return { ok: true, value };
  if (value.length > limit) return tooLong(value, 'characters', limit);
  switch (field.type) {
    case 'email':
    case 'phone':
    case 'number':
    case 'url': {
      const read = READERS[field.type](value);
      return read === null || read.length > limit
        ? refused(value, { kind: field.type })
        : { ok: true, value: read };
    }
    case 'select':
    case 'radio': {
      const option = optionNamed(value, field.options ?? []);
      if (field.options && option === undefined) {
        return refused(value, { kind: 'option', options: field.options });
      }
      return { ok: true, value: option ?? value };
    }
    case 'multiselect':
    case 'checkbox':
      return checkList(field, splitOptions(value, field.options ?? []));
    case 'multiemail':
      return checkList(field, value.split(/[,;]/));
    case 'boolean':
      if (/^(yes|true|on)$/i.test(value)) return checkBox(field, true);
      if (/^(no|false|off)$/i.test(value)) return checkBox(field, false);
      return refused(value, { kind: 'yes_or_no' });
    case 'name':
      return /\p{L}/u.test(value) ? { ok: true, value } : refused(value, { kind: 'name' });
    case 'textarea':
    case 'text':
    case 'address':
      return { ok: true, value };
  }
}

function isOneLine(type: FieldType): boolean {
  return type === 'name' || type === 'text' || type === 'address';
}

const READERS = { email: readEmail, phone: readPhone, number: readNumber, url: readUrl } as const;

function checkBox(field: BookingField, value: boolean): Checked {
  return field.required && !value ? refused(value, { kind: 'needs_yes' }) : { ok: true, value };
}

/** The option that a text names as a whole, in any capitals. */
function optionNamed(text: string, options: readonly string[]): string | undefined {
  const wanted = text.toLowerCase();
  return options.find((each) => cleanText(each).toLowerCase() === wanted);
}

/** The options that a text lists, with commas or semicolons between them; an option may have some of its own. */
function splitOptions(text: string, options: readonly string[]): string[] {
  const longestFirst = options.toSorted((a, b) => b.length - a.length);
  const found: string[] = [];
  let rest = text;
  while (rest !== '') {
    const length =
      longestFirst.find(
        (each) =>
          rest.slice(0, each.length).toLowerCase() === each.toLowerCase() &&
          /^\s*(?:[,;]|$)/.test(rest.slice(each.length)),
      )?.length ?? /^[^,;]*/.exec(rest)?.[0].length;
    found.push(rest.slice(0, length));
    rest = rest.slice(length).replace(/^[\s,;]+/, '');
  }
  return found;
}

function checkList(field: BookingField, raw: readonly string[]): Checked {
  const value = raw.map(cleanText).filter(Boolean);
  if (value.length > MAX_ITEMS) return tooLong(value, 'entries', MAX_ITEMS);
  if (value.some((each) => each.length > MAX_ITEM)) {
    return tooLong(value, 'characters_each', MAX_ITEM);
  }
  if (field.type === 'multiemail') {
    const bad = value.find((each) => readEmail(each) === null);
    if (bad !== undefined) return refused(value, { kind: 'emails', bad });
    return { ok: true, value: value.map((each) => readEmail(each) ?? each) };
  }
  const { options } = field;
  if (!options) return { ok: true, value };
  const chosen = value.flatMap((each) => optionNamed(each, options) ?? []);
  if (chosen.length < value.length) return refused(value, { kind: 'options', options });
  return { ok: true, value: [...new Set(chosen)] };
}

function refused(value: Answer, problem: FieldProblem): Checked {
  return { ok: false, value, problem };
}

/** More than a field takes is more than a snapshot may hold. */
function tooLong(
  value: string | string[],
  of: Extract<FieldProblem, { kind: 'too_long' }>['of'],
  max: number,
): Checked {
  const carried =
    typeof value === 'string'
      ? value.slice(0, MAX_CARRIED)
      : value.slice(0, MAX_ITEMS).map((each) => each.slice(0, MAX_ITEM));
  return refused(carried, { kind: 'too_long', of, max });
}

/** True when there is something in the answer. */
export function isAnswered(answer: Answer | undefined): boolean {
  if (answer === undefined) return false;
  return typeof answer === 'boolean' ? true : answer.length > 0;
}

/** Required fields that have no usable answer yet, in the form's order. `error`: set where an answer will not do. */
export function missingFields(
  fields: readonly BookingField[],
  details: Readonly<Record<string, { value: Answer; error?: unknown }>>,
): BookingField[] {
  return fields.filter((field) => {
    const state = details[field.slug];
    if (state?.error !== undefined) return true;
    const isUnticked = field.type === 'boolean' && state?.value === false;
    return field.required && (isUnticked || !isAnswered(state?.value));
  });
}
