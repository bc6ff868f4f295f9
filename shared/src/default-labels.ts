/**
 * English names of the questions that every event type may have, by slug, where its owner has given none of their own.
 * A page in another language says these in its own words.
 */
export const DEFAULT_LABELS = {
  name: 'Your name',
  email: 'E-mail',
  attendeePhoneNumber: 'Phone number',
  smsReminderNumber: 'Phone number for reminders',
  title: 'What is this meeting about?',
  notes: 'Additional notes',
} as const;
export type DefaultLabels = Readonly<Record<keyof typeof DEFAULT_LABELS, string>>;

/** @returns the name of a question without one of its own; the slug where nobody knows it */
export function defaultLabel(slug: string, labels: DefaultLabels = DEFAULT_LABELS): string {
  return new Map(Object.entries(labels)).get(slug) ?? slug;
}

/** @returns what a question is called: as its owner calls it, else as everybody does in the language of `labels` */
export function labelOf(
  { slug, label }: { slug: string; label: string },
  labels: DefaultLabels,
): string {
  return label === defaultLabel(slug) ? defaultLabel(slug, labels) : label;
}
