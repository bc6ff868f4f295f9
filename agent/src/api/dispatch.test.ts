import { describe, expect, it } from 'vitest';
import { callerOf, dispatchMetadata, isTakeover } from './dispatch.ts';

describe('the caller of a dispatch', () => {
  it('is who the token was made for', () => {
    expect(callerOf(dispatchMetadata('caller-1'))).toBe('caller-1');
    expect(callerOf(dispatchMetadata('caller-1', { resumed: true }))).toBe('caller-1');
  });

  it('is open where the metadata says nothing', () => {
    for (const metadata of ['', '{}', 'x', '{"caller":""}', '[]']) {
      expect(callerOf(metadata)).toBeUndefined();
    }
  });
});

describe('a dispatch', () => {
  it('says whether it takes over a call whose agent died', () => {
    expect(isTakeover(dispatchMetadata('caller-1', { resumed: true }))).toBe(true);
    for (const metadata of [dispatchMetadata('caller-1'), '', '{"resumed":true}']) {
      expect(isTakeover(metadata)).toBe(false);
    }
  });
});
