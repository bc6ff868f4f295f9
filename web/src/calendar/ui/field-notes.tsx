import { Icon } from './icon.tsx';

/** What a field takes, as `ID-hint`; nothing without a text. */
export function FieldHint({ id, text }: { id: string; text: string | null }) {
  return text === null ? null : (
    <p id={`${id}-hint`} className="icc-field-hint">
      {text}
    </p>
  );
}

/** What is wrong with a field, as `ID-error`; nothing without a text. */
export function FieldError({
  id,
  field,
  text,
}: {
  id: string;
  field: string;
  text: string | null;
}) {
  return text === null ? null : (
    <p id={`${id}-error`} className="icc-field-error" data-field-error={field}>
      <Icon name="warn" />
      {text}
    </p>
  );
}
