import { createHash } from 'node:crypto';
import { toInstant, type Instant } from '@in-call-calendar/shared';

/** Who books what in which call. `email` where there is one, else the phone number. */
export interface AttemptParts {
  callId: string;
  start: Instant;
  email?: string | undefined;
  phone?: string | undefined;
}

/**
 * Returns the key of one wish to book: a digest of call, slot and attendee, the same however often the wish is sent.
 * 32 hex characters, holds no personal data that could be read back without knowing it already.
 */
export function attemptKey({ callId, start, email, phone }: AttemptParts): string {
  const attendee = email ? email.trim().toLowerCase() : (phone ?? '').replace(/[^\d+]/g, '');
  return createHash('sha256')
    .update(JSON.stringify([callId, toInstant(start), attendee]))
    .digest('hex')
    .slice(0, 32);
}
