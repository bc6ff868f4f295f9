import { describe, expect, it } from 'vitest';
import { createCallOutcomes } from './call-outcome.ts';

describe('what a call comes to', () => {
  it('is the hand-over where a person has got the caller', () => {
    const outcomes = createCallOutcomes();
    expect(outcomes.outcome()).toBe('none');
    outcomes.handedOver();
    expect(outcomes.outcome()).toBe('handed_over');
  });
});
