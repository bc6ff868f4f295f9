import { describe, expect, it } from 'vitest';
import { dialTarget } from './dial-target.ts';
import { readTransfer } from './transfer-config.ts';

const NUMBER = '+1 202 555 0143';

describe('the settings of the hand-over', () => {
  it('offer nobody where nothing is set', () => {
    expect(readTransfer({})).toMatchObject({ mode: 'none', to: undefined, trunk: undefined });
  });

  it('are read as they stand', () => {
    const env = { TRANSFER_MODE: 'dial', TRANSFER_TO: NUMBER, SIP_OUTBOUND_TRUNK: 'ST_abc' };
    expect(readTransfer(env)).toEqual({
      mode: 'dial',
      to: NUMBER,
      sentence: undefined,
      trunk: 'ST_abc',
    });
    expect(readTransfer({ TRANSFER_MODE: 'show', TRANSFER_SENTENCE: 'Ask at the desk.' })).toEqual(
      expect.objectContaining({ mode: 'show', sentence: 'Ask at the desk.' }),
    );
  });

  it.each([
    [{ TRANSFER_MODE: 'sip' }, 'TRANSFER_MODE'],
    [{ TRANSFER_MODE: 'show' }, 'TRANSFER_TO'],
    [{ TRANSFER_MODE: 'transfer' }, 'TRANSFER_TO'],
    [{ TRANSFER_MODE: 'transfer', TRANSFER_TO: 'the desk' }, 'TRANSFER_TO'],
    [{ TRANSFER_MODE: 'dial', TRANSFER_TO: NUMBER }, 'SIP_OUTBOUND_TRUNK'],
    [{ SIP_OUTBOUND_TRUNK: 'my trunk' }, 'SIP_OUTBOUND_TRUNK'],
  ])('are refused, by name, where they would reach nobody: %o', (env, variable) => {
    expect(() => readTransfer(env)).toThrow(`${variable}:`);
  });
});

describe('what a line can call', () => {
  it.each([
    [NUMBER, { uri: 'tel:+12025550143', number: '+12025550143' }],
    ['tel:+49 (30) 123-456', { uri: 'tel:+4930123456', number: '+4930123456' }],
    ['sip:desk@example.com', { uri: 'sip:desk@example.com' }],
  ])('%s', (to, target) => {
    expect(dialTarget(to)).toEqual(target);
  });

  it.each(['030 123456', 'https://example.com', 'the desk', '+1', 'sip:a b@example.com', ''])(
    'is not %s',
    (to) => {
      expect(dialTarget(to)).toBeNull();
    },
  );
});
