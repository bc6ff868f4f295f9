import { formatVoiceStatus } from '@in-call-calendar/shared';
import { describe, expect, it } from 'vitest';
import { createVoiceHealth } from './voice-health.ts';

function follow() {
  const told: string[] = [];
  return { told, health: createVoiceHealth((status) => told.push(formatVoiceStatus(status))) };
}

describe('the health of the voice', () => {
  it('is troubled at once, down after three failures in a row, and well after one success', () => {
    const { told, health } = follow();
    expect([1, 2, 3, 4].map(() => health.failed('answering'))).toEqual([1, 2, 3, 4]);
    expect(health.isDown('answering')).toBe(true);
    health.worked('answering');
    expect(told).toEqual(['troubled:answering', 'down:answering', 'ok']);
    expect(health.failed('answering')).toBe(1);
  });

  it('tells the part that is worst off', () => {
    const { told, health } = follow();
    health.failed('speaking');
    health.failed('hearing');
    health.failed('hearing');
    health.failed('hearing');
    health.worked('hearing');
    health.worked('speaking');
    expect(told).toEqual([
      'troubled:speaking',
      'troubled:hearing',
      'down:hearing',
      'troubled:speaking',
      'ok',
    ]);
  });

  it('tells nothing twice', () => {
    const { told, health } = follow();
    health.worked('answering');
    health.failed('answering');
    health.failed('answering');
    expect(told).toEqual(['troubled:answering']);
  });
});
