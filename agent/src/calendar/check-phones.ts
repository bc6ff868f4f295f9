import type { Answer, BookingField } from '@in-call-calendar/shared';
import type { CheckedPhone, PhoneProblem } from '../scheduling/check-phone.ts';

export type CheckPhone = (text: string) => CheckedPhone;

/** Why numbers will not do, by field slug. */
export type PhoneRefusals = Record<string, PhoneProblem>;

/** Returns the values with phone numbers in international form, and why some will not do. An empty one passes. */
export function checkPhones(
  values: Record<string, Answer>,
  fields: readonly BookingField[],
  checkPhone: CheckPhone,
): { values: Record<string, Answer>; refusals: PhoneRefusals } {
  const checked = { ...values };
  const refusals: PhoneRefusals = {};
  for (const field of fields) {
    const value = values[field.slug];
    if (field.type !== 'phone' || typeof value !== 'string' || value.trim() === '') continue;
    const result = checkPhone(value);
    if (result.ok) checked[field.slug] = result.e164;
    else refusals[field.slug] = result.problem;
  }
  return { values: checked, refusals };
}
