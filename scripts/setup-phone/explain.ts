import { ServerError } from 'livekit-server-sdk';
import { WishError } from './wishes.ts';

/** Returns what went wrong with the media server, and what to do about it. */
export function explain(error: unknown): string {
  if (error instanceof WishError) return error.message;
  if (!(error instanceof ServerError)) {
    return 'The media server cannot be reached. Is it running, and is LIVEKIT_URL its address?';
  }
  const { status, message } = error;
  if (/sip not connected/i.test(message))
    return 'The media server has no Redis, and knows nothing of telephones without one: set `redis` in its configuration and restart it.';
  if (/conflicting inbound/i.test(message))
    return 'Another trunk of the media server takes calls to one of these numbers already. Remove that trunk or number (`lk sip inbound list`), or give its name with --name.';
  if (/conflicting sip dispatch/i.test(message))
    return 'Another dispatch rule of the media server takes these calls already (`lk sip dispatch list`). Remove it, or give its name with --name.';
  if (status === 401 || status === 403)
    return 'The media server refuses the key: LIVEKIT_API_KEY and LIVEKIT_API_SECRET are not its own, or may not administer SIP.';
  return `The media server refused (${status}): ${message}`;
}
