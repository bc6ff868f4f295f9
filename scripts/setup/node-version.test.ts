import { describe, expect, it } from 'vitest';
import { isAtLeast, requireNode } from './node-version.mjs';

describe('isAtLeast', () => {
  it.each([
    ['20.19.0', true],
    ['20.19.1', true],
    ['20.20.0', true],
    ['v24.0.0', true],
    ['20.18.9', false],
    ['18.99.0', false],
    ['20.19.0-nightly', true],
    ['20', false],
  ])('compares %s with 20.19.0 by number: %s', (version, expected) => {
    expect(isAtLeast(version, '20.19.0')).toBe(expected);
  });
});

describe('requireNode', () => {
  it('names the version that is there and the one that is needed', () => {
    expect(() => requireNode('18.19.0')).toThrow(/18\.19\.0 is too old.*20\.19/);
  });
});
