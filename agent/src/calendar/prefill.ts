import type { CalendarCall } from './calendar-call.ts';

/** What is known of a caller before they have said anything. */
export interface KnownCaller {
  name?: string | undefined;
  email?: string | undefined;
}

/**
 * Puts what is known of a caller into the booking form, as far as it asks for it. It is not confirmed: it is read back
 * like what was heard, and a better answer replaces it.
 */
export function prefill(
  call: Pick<CalendarCall, 'state' | 'dispatch'>,
  { name, email }: KnownCaller,
): void {
  const known: Record<string, string | undefined> = { name, email };
  const values = (call.state().event?.fields ?? []).flatMap(({ slug, type }) => {
    const value = known[type];
    return value === undefined ? [] : [[slug, value] as const];
  });
  if (values.length === 0) return;
  call.dispatch({ type: 'details', by: 'system', values: Object.fromEntries(values) });
}
