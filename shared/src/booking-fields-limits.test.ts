import { describe, expect, it } from 'vitest';
import {
  checkAnswer,
  clipMessage,
  fieldStateSchema,
  fieldTypeSchema,
  MAX_LINE,
  MAX_TEXT,
  type Answer,
  type Checked,
  type FieldType,
} from './booking-fields.ts';

function check(type: FieldType, raw: Answer, options?: string[]): Checked {
  const field = { slug: type, type, label: type, required: true };
  return checkAnswer(options ? { ...field, options } : field, raw);
}

describe('too much', () => {
  const guests = (count: number) =>
    Array.from({ length: count }, (_, index) => `guest${index}@example.com`);
  const long = `${'a'.repeat(300)}@example.com`;
  const fits = (checked: Checked): boolean =>
    fieldStateSchema.safeParse({
      value: checked.value,
      source: 'typed',
      confirmed: false,
      // As long as any sentence about it.
      ...(checked.ok ? {} : { error: clipMessage(JSON.stringify(checked.problem)) }),
    }).success;

  it.each<[string, Answer]>([
    ['as text', guests(51).join(', ')],
    ['as a list', guests(51)],
  ])('of addresses, %s, is refused with at most what a snapshot holds', (_how, answer) => {
    const checked = check('multiemail', answer);
    expect(checked).toMatchObject({
      ok: false,
      problem: { kind: 'too_long', of: 'entries', max: 50 },
    });
    expect(fits(checked)).toBe(true);
    expect(check('multiemail', guests(50))).toEqual({ ok: true, value: guests(50) });
  });

  it('of one address in a list is refused, too', () => {
    const checked = check('multiemail', [long]);
    expect(checked).toMatchObject({
      ok: false,
      problem: { kind: 'too_long', of: 'characters_each', max: 300 },
    });
    expect(fits(checked)).toBe(true);
  });

  it.each<FieldType>(['multiselect', 'checkbox'])('of options of a %s is refused', (type) => {
    const options = guests(60);
    expect(check(type, options, options)).toMatchObject({
      ok: false,
      problem: { kind: 'too_long', of: 'entries', max: 50 },
    });
  });

  it.each<[FieldType, Answer]>([
    ['select', 'blue'],
    ['multiselect', ['blue']],
    ['multiemail', ['a'.repeat(299)]],
  ])('in the reason for refusing a %s is cut', (type, answer) => {
    const options = Array.from({ length: 100 }, (_, index) => `${index} `.padEnd(300, 'x'));
    const checked = check(type, answer, options);
    expect(checked.ok).toBe(false);
    expect(fits(checked)).toBe(true);
  });

  it.each<[FieldType, string, number]>([
    ['url', 'https://example.com/', MAX_TEXT],
    ['multiemail', 'ada@example.com, ', MAX_TEXT],
    ['email', 'ada@example.com', MAX_TEXT],
    ['number', '1', 40],
    ['address', 'Main Street', MAX_LINE],
  ])('text for a field of type %s is refused with how much it takes', (type, text, limit) => {
    const checked = check(type, text.padEnd(limit + 1, '1'));
    expect(checked).toMatchObject({
      ok: false,
      problem: { kind: 'too_long', of: 'characters', max: limit },
    });
  });

  it.each(fieldTypeSchema.options)('for a field of type %s always fits a snapshot', (type) => {
    const checked = check(type, 'x@example.com, '.repeat(20_000), ['Yes', 'No']);
    expect(checked.ok).toBe(false);
    expect(fits(checked)).toBe(true);
  });
});
