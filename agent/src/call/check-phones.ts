import type { Answer, BookingField } from '@in-call-calendar/shared';

export type CheckPhone = (
  text: string,
) => { ok: true; e164: string } | { ok: false; message: string };

/**
 * Puts the phone numbers among the values into international form; refusals by field slug are sentences for people.
 * An empty value passes: it clears the field.
 */
export function checkPhones(
  values: Record<string, Answer>,
  fields: readonly BookingField[],
  checkPhone: CheckPhone,
): { values: Record<string, Answer>; refusals: Record<string, string> } {
  const checked = { ...values };
  const refusals: Record<string, string> = {};
  for (const field of fields) {
    const value = values[field.slug];
    if (field.type !== 'phone' || typeof value !== 'string' || value.trim() === '') continue;
    const result = checkPhone(value);
    if (result.ok) checked[field.slug] = result.e164;
    else refusals[field.slug] = result.message;
  }
  return { values: checked, refusals };
}
