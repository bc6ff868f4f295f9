import { httpException } from '../api-error.ts';
import type { LocalCalendar } from '../local-calendar.ts';

/**
 * Checks that a username is the host's; this calendar knows nobody else.
 *
 * @throws ApiError 404.
 */
export function requireUsername(local: LocalCalendar, username: string): void {
  if (username !== local.calendar.host.username) {
    throw httpException(404, `User with username ${username} not found`);
  }
}
