import type { Answer, BookingField } from '@in-call-calendar/shared';

/** The person in whose name tests and measurements book. The domain is reserved for such use (RFC 2606). */
const PERSON = { name: 'Ada Example', email: 'ada@example.com', phone: '+12025550123' };

/** An acceptable answer to any question an event type may ask. */
export function sampleAnswer(field: BookingField): Answer {
  switch (field.type) {
    case 'name':
      return PERSON.name;
    case 'email':
      return PERSON.email;
    case 'phone':
      return PERSON.phone;
    case 'number':
      return '3';
    case 'url':
      return 'https://example.com';
    case 'select':
    case 'radio':
      return field.options?.[0] ?? 'yes';
    case 'multiselect':
    case 'checkbox':
      return field.options?.slice(0, 1) ?? [];
    case 'multiemail':
      return [PERSON.email];
    case 'boolean':
      return true;
    case 'text':
    case 'textarea':
    case 'address':
      return 'made by a scripted caller';
  }
}

/** Answers to all fields that must be answered. */
export function sampleAnswers(fields: readonly BookingField[]): Record<string, Answer> {
  return Object.fromEntries(
    fields.filter((field) => field.required).map((field) => [field.slug, sampleAnswer(field)]),
  );
}
