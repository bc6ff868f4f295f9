import { describe, expect, it } from 'vitest';
import { RPC_CODES, rpcErrorKind } from './rpc-codes.ts';

describe('error codes', () => {
  it('are all different, and outside the range that LiveKit keeps for itself', () => {
    const codes = Object.values(RPC_CODES);
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes.every((code) => Number.isInteger(code) && code >= 2000)).toBe(true);
  });

  it.each(Object.entries(RPC_CODES))('of %s is read back', (kind, code) => {
    expect(rpcErrorKind(code)).toBe(kind);
  });

  it.each([0, -1, 1400, 1999, 2004, 3000, NaN, 2000.5])('%d is not one of ours', (code) => {
    expect(rpcErrorKind(code)).toBeNull();
  });
});
