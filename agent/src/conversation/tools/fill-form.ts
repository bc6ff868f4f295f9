/** The tool that fills in the booking form. */
import { checkAnswer, clipMessage, type Answer, type BookingField } from '@in-call-calendar/shared';
import { checkPhones, type PhoneRefusals } from '../../calendar/check-phones.ts';
import type { Words } from '../words/words.ts';
import { missingSlugs } from './book.ts';
import { OWN_NUMBER, type ToolArgs, type ToolResult } from './contract.ts';
import type { ToolDeps } from './deps.ts';

/** Puts what was said into the form; a value that will not do is refused with what is needed. */
export function setDetails(deps: ToolDeps, args: ToolArgs<'set_details'>): ToolResult {
  const { call, words } = deps;
  const fields = call.state().event?.fields ?? [];
  const phone = args.phone === OWN_NUMBER ? (deps.ownNumber ?? args.phone) : args.phone;
  const given = toValues({ ...args, phone }, fields);
  const { values, refusals } = checkPhones(given, fields, deps.checkPhone);
  const { refusal } = call.dispatch({
    type: 'details',
    by: 'voice',
    values,
    refusals,
    ...(args.confirmed === undefined ? {} : { confirmed: args.confirmed }),
  });
  if (refusal) return { ok: false, say: words.calendar.refusal(refusal, call.state().event) };
  const invalid = refusalsOf(values, fields, refusals, words);
  const [problem] = Object.values(invalid);
  const missing = missingSlugs(deps);
  return problem === undefined
    ? { ok: true, say: '', missing }
    : { ok: false, say: problem, invalid, missing };
}

/** What was said, by the form's own field slugs. */
function toValues(
  { name, email, phone, notes, other = [], clear = [] }: ToolArgs<'set_details'>,
  fields: readonly BookingField[],
): Record<string, Answer> {
  const ofType = (type: BookingField['type']): string | undefined =>
    fields.find((field) => field.type === type)?.slug;
  const common: Record<string, string | undefined> = {
    name: ofType('name'),
    email: ofType('email'),
    phone: ofType('phone'),
    notes: fields.find((field) => field.slug === 'notes')?.slug ?? ofType('textarea'),
  };
  const slugOf = (field: string): string =>
    (Object.hasOwn(common, field) ? common[field] : undefined) ?? field;
  const values: [slug: string, answer: Answer][] = other.map(({ field, value }) => [
    slugOf(field),
    toAnswer(value),
  ]);
  for (const [kind, value] of Object.entries({ name, email, phone, notes })) {
    const slug = common[kind];
    if (slug !== undefined && value !== undefined) values.push([slug, value]);
  }
  for (const field of clear) values.push([slugOf(field), '']);
  return Object.fromEntries(values);
}

function toAnswer(value: string | number | boolean | string[]): Answer {
  return typeof value === 'number' ? String(value) : value;
}

/** Why values will not do, by field slug. A misheard value is refused even where the form keeps a good one. */
function refusalsOf(
  values: Record<string, Answer>,
  fields: readonly BookingField[],
  refusals: PhoneRefusals,
  words: Words,
): Record<string, string> {
  const invalid: Record<string, string> = {};
  for (const field of fields) {
    const value = values[field.slug];
    if (value === undefined) continue;
    const checked = checkAnswer(field, value);
    const problem = checked.ok ? refusals[field.slug] : checked.problem;
    if (problem) invalid[field.slug] = clipMessage(words.calendar.problem(problem));
  }
  return invalid;
}
