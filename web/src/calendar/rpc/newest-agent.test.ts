import { describe, expect, it } from 'vitest';
import { newestAgent, type Candidate } from './newest-agent.ts';

const who = (identity: string, change: Partial<Candidate> = {}): Candidate => ({
  identity,
  isAgent: true,
  publishesFor: undefined,
  joinedAt: 1,
  ...change,
});

describe('newestAgent', () => {
  it('is nobody in a room without agents', () => {
    expect(newestAgent([])).toBeNull();
    expect(newestAgent([who('person', { isAgent: false })])).toBeNull();
  });

  it('is the one that joined last, however they are listed', () => {
    expect(newestAgent([who('new', { joinedAt: 9 }), who('dead')])).toBe('new');
    expect(newestAgent([who('first'), who('second')])).toBe('second');
  });

  it('is never an avatar that only publishes for one', () => {
    expect(newestAgent([who('agent'), who('face', { joinedAt: 9, publishesFor: 'agent' })])).toBe(
      'agent',
    );
  });

  it('is the given one or nobody', () => {
    expect(newestAgent([who('a'), who('b', { joinedAt: 9 })], 'a')).toBe('a');
    expect(newestAgent([who('b')], 'a')).toBeNull();
  });
});
