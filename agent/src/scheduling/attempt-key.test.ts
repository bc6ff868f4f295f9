import { describe, expect, it } from 'vitest';
import { attemptKey } from './attempt-key.ts';

const parts = { callId: 'call-1', start: '2026-11-24T14:00:00.000Z', email: 'ada@example.com' };

describe('attemptKey', () => {
  it('is the same for the same wish, however it is written', () => {
    const key = attemptKey(parts);
    expect(key).toMatch(/^[0-9a-f]{32}$/);
    expect(attemptKey({ ...parts, email: ' Ada@Example.com ' })).toBe(key);
    expect(attemptKey({ ...parts, start: '2026-11-24T09:00:00-05:00' })).toBe(key);
  });

  it('differs by call, slot and attendee', () => {
    const keys = [
      attemptKey(parts),
      attemptKey({ ...parts, callId: 'call-2' }),
      attemptKey({ ...parts, start: '2026-11-24T14:30:00.000Z' }),
      attemptKey({ ...parts, email: 'grace@example.com' }),
      attemptKey({ ...parts, email: undefined, phone: '+12025550123' }),
    ];
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('uses the phone number where there is no e-mail address', () => {
    const { callId, start } = parts;
    expect(attemptKey({ callId, start, phone: '+1 202-555-0123' })).toBe(
      attemptKey({ callId, start, email: '', phone: '+12025550123' }),
    );
  });
});
