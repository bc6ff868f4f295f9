import { describe, expect, it } from 'vitest';
import { callerOf, dispatchMetadata } from './dispatch.ts';

describe('the caller of a dispatch', () => {
  it('is who the token was made for', () => {
    expect(callerOf(dispatchMetadata('caller-1'))).toBe('caller-1');
  });

  it('is open where the metadata says nothing', () => {
    for (const metadata of ['', '{}', 'x', '{"caller":""}', '[]']) {
      expect(callerOf(metadata)).toBeUndefined();
    }
  });
});
