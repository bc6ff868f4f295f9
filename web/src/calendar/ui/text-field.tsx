import { useId, type InputHTMLAttributes } from 'react';
import { Icon } from './icon.tsx';

export interface TextFieldProps extends InputHTMLAttributes<HTMLInputElement> {
  label: string;
  hint?: string;
  error: string | null;
  /** Name for tests and for the focus. */
  field: string;
}

/** A field of a form that is not the booking's own: label, input, hint, and what is wrong. */
export function TextField({ label, hint, error, field, ...input }: TextFieldProps) {
  const id = useId();
  const notes = [hint !== undefined && `${id}-hint`, error !== null && `${id}-error`];
  return (
    <div className="icc-field">
      <label className="icc-label" htmlFor={id}>
        {label}
      </label>
      <input
        {...input}
        id={id}
        className="icc-input"
        data-field={field}
        aria-required
        aria-invalid={error !== null}
        aria-describedby={notes.filter(Boolean).join(' ') || undefined}
      />
      {hint !== undefined && (
        <p id={`${id}-hint`} className="icc-field-hint">
          {hint}
        </p>
      )}
      {error !== null && (
        <p id={`${id}-error`} className="icc-field-error" data-field-error={field}>
          <Icon name="warn" />
          {error}
        </p>
      )}
    </div>
  );
}
