import { describe, expect, it } from 'vitest';
import { reconnectPolicy } from './reconnect-policy.ts';

const pause = (retryCount: number, elapsedMs: number): number | null =>
  reconnectPolicy.nextRetryDelayInMs({ retryCount, elapsedMs });

describe('a call whose line is lost', () => {
  it('tries every second or so, however long it has been away', () => {
    for (const retryCount of [0, 1, 2, 9, 60]) expect(pause(retryCount, 60_000)).toBeLessThan(1051);
  });

  it('is given up after a minute and a half', () => {
    expect(pause(2, 89_999)).not.toBeNull();
    expect(pause(2, 90_001)).toBeNull();
  });
});
