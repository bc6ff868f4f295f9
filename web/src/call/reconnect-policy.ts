/** How soon a call whose line is lost tries to get it back. */
import { DefaultReconnectPolicy, type ReconnectPolicy } from 'livekit-client';

/** Pauses before the first tries, in ms; the last one stays. */
const PAUSES_MS = [0, 300, 700];
/** How long a line may be away before the call is given up, in ms. */
export const GIVE_UP_MS = 90_000;

const pauses = new DefaultReconnectPolicy(PAUSES_MS);

/**
 * Tries about every 0.7 s, with LiveKit's own spread. By itself it waits up to 10 s, and does not cut that short when
 * the browser has a network again: what was pressed meanwhile would stay open as long.
 */
export const reconnectPolicy: ReconnectPolicy = {
  nextRetryDelayInMs({ retryCount, elapsedMs }) {
    if (elapsedMs > GIVE_UP_MS) return null;
    const turn = Math.min(retryCount, PAUSES_MS.length - 1);
    return pauses.nextRetryDelayInMs({ retryCount: turn, elapsedMs });
  },
};
