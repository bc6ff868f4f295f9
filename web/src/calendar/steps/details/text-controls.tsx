import { useRef } from 'react';
import type { BookingField } from '@in-call-calendar/shared';
import { asText, controlAttributes, type ControlProps } from './control.ts';
import { inputTraits } from './input-traits.ts';

/** What phone.ts offers, once it is there. */
interface PhoneTools {
  toInternational: (text: string, locale: string) => string | null;
}

/** One line of text. */
export function LineControl(props: ControlProps) {
  const { field, value, onChange } = props;
  return (
    <input
      {...controlAttributes(props)}
      {...inputTraits(field)}
      className="icc-input"
      value={asText(value)}
      placeholder={field.placeholder}
      spellCheck={field.type === 'text'}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

/** Several lines of text. */
export function AreaControl(props: ControlProps) {
  const { field, value, onChange } = props;
  return (
    <textarea
      {...controlAttributes(props)}
      className="icc-input"
      value={asText(value)}
      placeholder={field.placeholder}
      rows={3}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

/**
 * A phone number. What is known about the world's numbers is 30 kB, so it comes when the field is first touched.
 * Where it cannot be had, the number is taken as it is typed.
 */
export function PhoneControl(props: ControlProps & { locale: string }) {
  const { locale, onChange, ...rest } = props;
  const phone = useRef<Promise<PhoneTools | null>>(null);

  async function tidy(input: EventTarget): Promise<void> {
    const tools = await phone.current;
    if (!tools || !(input instanceof HTMLInputElement)) return;
    const international = tools.toInternational(input.value, locale);
    if (international !== null && international !== input.value) onChange(international);
  }

  return (
    <div
      className="icc-control"
      onFocus={() => {
        phone.current ??= import('./phone.ts').catch(() => null);
      }}
      onBlur={(event) => void tidy(event.target)}
    >
      <LineControl {...rest} onChange={onChange} />
    </div>
  );
}

/** Types answered in one line of text. */
export function isLine(field: BookingField): boolean {
  return ['name', 'email', 'text', 'number', 'url', 'address', 'multiemail'].includes(field.type);
}
