import { encode } from '@in-call-calendar/shared';
import { PROVIDER_CACHE_MS } from '../availability/slot-store.ts';
import { decodeChange, slotChangesOf, type BookingChange } from '../booking-change.ts';
import type { SharedStore } from './shared-store.ts';
import { spanOf } from './slot-change-channel.ts';
import type { Outdate } from './slot-marks.ts';

/** Carries booking changes from the server to all calls over one account. Nothing here rejects. */
export interface ChangeChannel {
  announce: (change: BookingChange) => Promise<void>;
  /** Resolves with the function that stops the listener. */
  listen: (listener: (change: BookingChange) => void) => Promise<() => void>;
}

export interface ChangeChannelDeps {
  /** One that never rejects. */
  store: SharedStore;
  /** First part of the channel's name; of one account. */
  scope: string;
  outdate: Outdate;
  /** Epoch milliseconds. */
  now: () => number;
}

/** Returns the channel of one account. */
export function createChangeChannel(deps: ChangeChannelDeps): ChangeChannel {
  const { store, outdate, now } = deps;
  const channel = `${deps.scope}:bookings`;
  return {
    async announce(change) {
      // First the marks, so that who learns of it does not find the free times from before.
      for (const each of slotChangesOf(change, now() + PROVIDER_CACHE_MS)) {
        await outdate(spanOf(each), each.from);
      }
      await store.publish(channel, encode(change));
    },
    listen: (listener) =>
      store.subscribe(channel, (text) => {
        const change = decodeChange(text);
        if (change) listener(change);
      }),
  };
}
