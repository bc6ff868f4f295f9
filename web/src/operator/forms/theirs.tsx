import { texts } from '../texts.ts';

/** What was saved elsewhere in place of what is typed here; nothing where that is not so. */
export function Theirs({ value }: { value: string | undefined }) {
  if (value === undefined) return null;
  return (
    <p className="op-theirs">
      {texts.settings.theirs(value === '' ? texts.settings.nothingThere : value)}
    </p>
  );
}
