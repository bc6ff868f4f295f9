import type { ApiFailure } from './client/api-failure.ts';
import { texts } from './texts.ts';

/** Returns a failure in the reader's language; in the server's words where the page knows none. */
export function failureText({ code, message }: ApiFailure): string {
  const known: Readonly<Record<string, string>> = texts.failure;
  return known[code] ?? (message === '' ? texts.failed : message);
}
