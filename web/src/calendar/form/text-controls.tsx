import { useRef } from 'react';
import { MAX_TEXT, type BookingField } from '@in-call-calendar/shared';
import { asText, type ControlProps } from './control.ts';
import { inputTraits } from './input-traits.ts';

type ToInternational = (text: string, locale: string) => string | null;

/** One line of text. */
export function LineControl(props: ControlProps) {
  const { field, value, id, describedBy, isInvalid, onChange } = props;
  const traits = inputTraits(field);
  return (
    <input
      {...traits}
      id={id}
      className="icc-input"
      data-field={field.slug}
      value={asText(value)}
      placeholder={field.placeholder}
      spellCheck={field.type === 'text'}
      aria-required={field.required}
      aria-invalid={isInvalid}
      aria-describedby={describedBy}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

/** Several lines of text. */
export function AreaControl(props: ControlProps) {
  const { field, value, id, describedBy, isInvalid, onChange } = props;
  return (
    <textarea
      id={id}
      className="icc-input"
      data-field={field.slug}
      value={asText(value)}
      placeholder={field.placeholder}
      rows={3}
      maxLength={MAX_TEXT}
      aria-required={field.required}
      aria-invalid={isInvalid}
      aria-describedby={describedBy}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

/**
 * A phone number. What is known about the world's numbers is 30 kB, so it comes when the field is first touched;
 * until then, and where it cannot be had, the number is taken as it is typed.
 */
export function PhoneControl(props: ControlProps & { locale: string }) {
  const { locale, onChange, value } = props;
  const toInternational = useRef<ToInternational | null>(null);
  return (
    <div
      className="icc-control"
      onFocus={() => {
        void import('./phone.ts').then(
          (phone) => (toInternational.current = phone.toInternational),
          () => (toInternational.current = null),
        );
      }}
      onBlur={() => {
        const typed = asText(value);
        const international = toInternational.current?.(typed, locale) ?? typed;
        if (international !== typed) onChange(international);
      }}
    >
      <LineControl {...props} />
    </div>
  );
}

/** Types answered in one line of text. */
export function isLine(field: BookingField): boolean {
  return ['name', 'email', 'text', 'number', 'url', 'address', 'multiemail'].includes(field.type);
}
