import { describe, expect, it } from 'vitest';
import { formatVoiceStatus, parseVoiceStatus, type VoiceStatus } from './voice-status.ts';

describe('the state of the voice as an attribute', () => {
  it.each<VoiceStatus>([
    { level: 'ok' },
    { level: 'troubled', part: 'answering' },
    { level: 'down', part: 'hearing' },
    { level: 'down', part: 'speaking' },
  ])('is read as it was written: %o', (status) => {
    expect(parseVoiceStatus(formatVoiceStatus(status))).toEqual(status);
  });

  it.each([undefined, '', 'down', 'down:', 'down:legs', 'burning:hearing'])(
    'is taken as working where it says nothing that is known: %s',
    (value) => {
      expect(parseVoiceStatus(value)).toEqual({ level: 'ok' });
    },
  );
});
