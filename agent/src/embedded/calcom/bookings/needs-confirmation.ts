import type { EventType } from '../calendar/event-type.ts';

const UNIT_MS = { minutes: 60_000, hours: 3_600_000, days: 86_400_000 } as const;

/** True when the host must accept a booking of this start before it counts. */
export function needsConfirmation(type: EventType, startMs: number, nowMs: number): boolean {
  const policy = type.confirmationPolicy;
  // Cal.com leaves a booking unconfirmed until it is paid for, and nothing can be paid here.
  if (type.price > 0) return true;
  if (policy === null) return false;
  if (policy.type === 'always') return true;
  const { unit, count } = policy.noticeThreshold;
  return startMs - nowMs < count * UNIT_MS[unit];
}
