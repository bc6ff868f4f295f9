import type { Answer, BookingField } from '@in-call-calendar/shared';

/** What a control of the form is given, whatever its kind. */
export interface ControlProps {
  field: BookingField;
  value: Answer | undefined;
  id: string;
  /** Ids of hint and error, for `aria-describedby`. */
  describedBy: string | undefined;
  isInvalid: boolean;
  onChange: (value: Answer) => void;
}

/** The attributes that every control of one field has. */
export function controlAttributes({ field, id, describedBy, isInvalid }: ControlProps) {
  return {
    id,
    'data-field': field.slug,
    'aria-required': field.required,
    'aria-invalid': isInvalid,
    'aria-describedby': describedBy,
  };
}

/** An answer as one line of text. */
export function asText(value: Answer | undefined): string {
  if (value === undefined) return '';
  if (typeof value === 'string') return value;
  return typeof value === 'boolean' ? String(value) : value.join(', ');
}

/** An answer as a list of options. */
export function asList(value: Answer | undefined): string[] {
  if (Array.isArray(value)) return value;
  return typeof value === 'string' && value !== '' ? [value] : [];
}
