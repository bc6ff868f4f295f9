import { z } from 'zod';
import {
  defaultLabel,
  fieldTypeSchema,
  MAX_OPTIONS,
  type BookingField,
  type FieldType,
} from '@in-call-calendar/shared';
import { clip, type CalcomField } from './schemas.ts';

/** Field slugs of Cal.com that have a meaning of their own. */
export const SLUG = {
  name: 'name',
  email: 'email',
  phone: 'attendeePhoneNumber',
  smsReminder: 'smsReminderNumber',
  location: 'location',
  guests: 'guests',
} as const;

/** Fields that a call does not ask for: places come from the event type, reasons and guests are not asked. */
const LEFT_OUT = new Set<string>([SLUG.location, SLUG.guests, 'rescheduleReason', 'unknown']);
/** Built-in fields that are worth a question only where the event type insists. */
const ONLY_IF_REQUIRED = new Set<string>(['title', SLUG.smsReminder]);

/** What the place of the meeting needs from the attendee, by location type. */
export const placeSchema = z.enum(['attendeePhone', 'attendeeAddress', 'attendeeDefined']);
type AttendeePlace = z.infer<typeof placeSchema>;

/** Returns the form a caller fills in: hidden and answered-elsewhere fields left out, in the event type's order. */
export function mapFields(
  fields: readonly CalcomField[],
  place: AttendeePlace | null,
): BookingField[] {
  const mapped = fields.flatMap((field) => {
    const each = mapField(field);
    return each ? [each] : [];
  });
  if (!mapped.some(({ slug }) => slug === SLUG.name)) {
    mapped.unshift(defaultField(SLUG.name, 'name', true));
  }
  if (place === 'attendeePhone') return requirePhone(mapped);
  if (place === null) return mapped;
  return [
    ...mapped,
    {
      slug: SLUG.location,
      type: place === 'attendeeAddress' ? 'address' : 'text',
      label: place === 'attendeeAddress' ? 'Your address' : 'Where shall we meet?',
      required: true,
    },
  ];
}

/** Returns required questions that are left out of the form all the same; the place is answered by the event type. */
export function unaskableFields(fields: readonly CalcomField[]): string[] {
  return fields
    .filter(({ slug, required }) => required === true && slug !== SLUG.location)
    .filter((field) => field.hidden !== true && mapField(field) === null)
    .map(({ slug, label }) => clip(label, 300) || slug);
}

function mapField(field: CalcomField): BookingField | null {
  const { data: type } = fieldTypeSchema.safeParse(
    field.type === 'splitName' ? 'name' : field.type,
  );
  const required = field.required ?? false;
  if (!type || field.hidden === true || LEFT_OUT.has(field.slug)) return null;
  if (ONLY_IF_REQUIRED.has(field.slug) && !required) return null;
  const slug = type === 'name' ? SLUG.name : field.slug;
  const label = clip(field.label, 300) || defaultLabel(slug);
  const placeholder = clip(field.placeholder, 300);
  const options = field.options?.slice(0, MAX_OPTIONS).map((option) => option.slice(0, 300));
  return {
    slug: slug.slice(0, 100),
    type,
    label,
    required: required || slug === SLUG.name,
    ...(placeholder && { placeholder }),
    ...(options && options.length > 0 && { options }),
  };
}

function requirePhone(fields: BookingField[]): BookingField[] {
  if (fields.some(({ slug }) => slug === SLUG.phone)) {
    return fields.map((each) => (each.slug === SLUG.phone ? { ...each, required: true } : each));
  }
  return [...fields, defaultField(SLUG.phone, 'phone', true)];
}

function defaultField(slug: string, type: FieldType, required: boolean): BookingField {
  return { slug, type, label: defaultLabel(slug), required };
}
