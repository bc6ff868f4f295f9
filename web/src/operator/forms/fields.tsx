import { useId, type ComponentPropsWithoutRef, type ReactNode } from 'react';
import { FieldError, FieldHint } from '../../calendar/ui/field-notes.tsx';
import { TextField } from '../../calendar/ui/text-field.tsx';
import { texts } from '../texts.ts';

/** What every field has. */
interface FieldProps {
  label: string;
  hint?: string;
  /** What is wrong with it, as a sentence. */
  error: string | null;
  /** Name for tests and for the focus. */
  field: string;
  /** Stands below what is wrong, as what was saved elsewhere does. */
  children?: ReactNode;
}

interface TextProps extends FieldProps {
  value: string;
  onValue: (value: string) => void;
  isOptional?: boolean;
}

/** A line of text. */
export function LineField({
  label,
  hint,
  value,
  onValue,
  isOptional = false,
  children,
  ...rest
}: TextProps &
  Pick<ComponentPropsWithoutRef<'input'>, 'type' | 'autoComplete' | 'inputMode' | 'list'>) {
  return (
    <div>
      <TextField
        {...rest}
        label={<Label text={label} isOptional={isOptional} />}
        hint={hint ?? null}
        aria-required={!isOptional}
        spellCheck={false}
        value={value}
        onChange={(event) => onValue(event.target.value)}
      />
      {children}
    </div>
  );
}

/** Several lines of text. */
export function AreaField({
  label,
  hint,
  error,
  field,
  value,
  onValue,
  isOptional = false,
  rows = 3,
  children,
}: TextProps & { rows?: number }) {
  const id = useId();
  return (
    <div className="icc-field">
      <label className="icc-label" htmlFor={id}>
        <Label text={label} isOptional={isOptional} />
      </label>
      <textarea
        id={id}
        className="icc-input"
        rows={rows}
        value={value}
        data-field={field}
        onChange={(event) => onValue(event.target.value)}
        {...described(id, hint, error)}
      />
      <FieldHint id={id} text={hint ?? null} />
      <FieldError id={id} field={field} text={error} />
      {children}
    </div>
  );
}

interface ChoiceProps<V extends string> extends FieldProps {
  value: V;
  onValue: (value: V) => void;
  options: readonly { value: V; label: string }[];
}

/** One of a few. */
export function ChoiceField<V extends string>({
  label,
  hint,
  error,
  field,
  value,
  onValue,
  options,
  children,
}: ChoiceProps<V>) {
  const id = useId();
  return (
    <div className="icc-field">
      <label className="icc-label" htmlFor={id}>
        {label}
      </label>
      <select
        id={id}
        className="icc-input"
        value={value}
        data-field={field}
        onChange={(event) => {
          const chosen = options.find((option) => option.value === event.target.value);
          if (chosen) onValue(chosen.value);
        }}
        {...described(id, hint, error)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <FieldHint id={id} text={hint ?? null} />
      <FieldError id={id} field={field} text={error} />
      {children}
    </div>
  );
}

/** On or off. */
export function SwitchField({
  label,
  field,
  value,
  onValue,
  children,
}: Pick<FieldProps, 'label' | 'field' | 'children'> & {
  value: boolean;
  onValue: (value: boolean) => void;
}) {
  return (
    <div className="icc-field">
      <label className="icc-option">
        <input
          type="checkbox"
          checked={value}
          data-field={field}
          onChange={(event) => onValue(event.target.checked)}
        />
        {label}
      </label>
      {children}
    </div>
  );
}

function Label({ text, isOptional }: { text: string; isOptional: boolean }) {
  return isOptional ? (
    <>
      {text} <span className="icc-optional">{texts.optional}</span>
    </>
  ) : (
    text
  );
}

function described(id: string, hint: string | undefined, error: string | null) {
  const notes = [hint !== undefined && `${id}-hint`, error !== null && `${id}-error`];
  return {
    'aria-invalid': error !== null,
    'aria-describedby': notes.filter(Boolean).join(' ') || undefined,
  };
}
