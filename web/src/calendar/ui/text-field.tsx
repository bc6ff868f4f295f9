import { useId, type ComponentPropsWithoutRef, type ReactNode } from 'react';
import { FieldError, FieldHint } from './field-notes.tsx';

export interface TextFieldProps extends ComponentPropsWithoutRef<'input'> {
  label: ReactNode;
  hint?: string | null;
  error: string | null;
  /** Name for tests and for the focus. */
  field: string;
}

/** A field of a form that is not the booking's own: label, input, hint, and what is wrong. Required, unless it says otherwise. */
export function TextField({ label, hint = null, error, field, ...input }: TextFieldProps) {
  const id = useId();
  const notes = [hint !== null && `${id}-hint`, error !== null && `${id}-error`];
  return (
    <div className="icc-field">
      <label className="icc-label" htmlFor={id}>
        {label}
      </label>
      <input
        aria-required
        {...input}
        id={id}
        className="icc-input"
        data-field={field}
        aria-invalid={error !== null}
        aria-describedby={notes.filter(Boolean).join(' ') || undefined}
      />
      <FieldHint id={id} text={hint} />
      <FieldError id={id} field={field} text={error} />
    </div>
  );
}
