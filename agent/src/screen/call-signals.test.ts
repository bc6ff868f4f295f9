import { ParticipantKind } from '@livekit/rtc-node';
import { CALENDAR_ATTRIBUTE } from '@in-call-calendar/shared';
import { describe, expect, it } from 'vitest';
import { isLed } from './call-signals.ts';

const LEADING = { [CALENDAR_ATTRIBUTE]: 'true' };

const room = (kind: ParticipantKind, attributes: Record<string, string>) => ({
  remoteParticipants: new Map([['somebody', { kind, attributes }]]),
});

describe('a room that an agent joins', () => {
  it('is led where another agent has its calendar ready', () => {
    expect(isLed(room(ParticipantKind.AGENT, LEADING))).toBe(true);
  });

  it('is not led by an agent that only begins, by the caller, or by nobody', () => {
    expect(isLed(room(ParticipantKind.AGENT, {}))).toBe(false);
    expect(isLed(room(ParticipantKind.STANDARD, LEADING))).toBe(false);
    expect(isLed({ remoteParticipants: new Map() })).toBe(false);
  });
});
