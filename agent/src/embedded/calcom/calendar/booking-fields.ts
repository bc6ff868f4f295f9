import type { BookingFieldInput } from './event-type-options.ts';
import type { EventType } from './event-type.ts';

/** A question of the booking form as the API lists it. */
export interface BookingField {
  readonly isDefault: boolean;
  readonly type: string;
  /** Key of the answer in `bookingFieldsResponses`. */
  readonly slug: string;
  readonly label?: string;
  readonly required: boolean;
  readonly placeholder?: string;
  readonly options?: readonly string[];
  readonly disableOnPrefill?: boolean;
  readonly hidden?: boolean;
}

/** Inputs that change a built-in field instead of adding one, with the slug of that field. */
const BUILT_IN: Readonly<Partial<Record<BookingFieldInput['type'], string>>> = {
  name: 'name',
  email: 'email',
  phone: 'attendeePhoneNumber',
  title: 'title',
  notes: 'notes',
  guests: 'guests',
};

/** The whole form of an event type: built-in fields first, hidden ones included. */
export function bookingFieldsOf(type: EventType): BookingField[] {
  const changes = new Map<string, BookingFieldInput>();
  const custom: BookingField[] = [];
  for (const [i, input] of type.bookingFields.entries()) {
    const slug = BUILT_IN[input.type];
    // A phone question with a slug of its own is a second number, not the attendee's.
    const isOwnPhone = input.type === 'phone' && (input.slug ?? slug) !== slug;
    if (slug !== undefined && !isOwnPhone) changes.set(slug, input);
    else custom.push(customField(input, i));
  }
  const builtIn: BookingField[] = [
    { ...base('name', 'name', true), disableOnPrefill: false },
    { ...base('email', 'email', true), disableOnPrefill: false, hidden: false },
    { ...base('phone', 'attendeePhoneNumber', false), disableOnPrefill: false, hidden: true },
    { ...base('radioInput', 'location', false), hidden: false },
    { ...base('text', 'title', true), disableOnPrefill: false, hidden: true },
    { ...base('textarea', 'notes', false), disableOnPrefill: false, hidden: false },
    {
      ...base('multiemail', 'guests', false),
      disableOnPrefill: false,
      hidden: type.disableGuests,
    },
    { ...base('textarea', 'rescheduleReason', false), disableOnPrefill: false, hidden: false },
  ];
  return [...builtIn.map((field) => changed(field, changes.get(field.slug))), ...custom];
}

function base(type: string, slug: string, required: boolean): BookingField {
  return { isDefault: true, type, slug, required };
}

function changed(field: BookingField, input: BookingFieldInput | undefined): BookingField {
  if (input === undefined) return field;
  return {
    ...field,
    ...(input.label === undefined ? {} : { label: input.label }),
    ...(input.placeholder === undefined ? {} : { placeholder: input.placeholder }),
    ...(input.hidden === undefined ? {} : { hidden: input.hidden }),
    required: input.required ?? field.required,
    disableOnPrefill: input.disableOnPrefill ?? false,
  };
}

function customField(input: BookingFieldInput, index: number): BookingField {
  return {
    isDefault: false,
    type: input.type,
    slug: input.slug ?? `field-${index + 1}`,
    ...(input.label === undefined ? {} : { label: input.label }),
    required: input.required ?? false,
    ...('options' in input ? { options: input.options } : {}),
    placeholder: input.placeholder ?? '',
    disableOnPrefill: input.disableOnPrefill ?? false,
    hidden: input.hidden ?? false,
  };
}
