import { describe, expect, it } from 'vitest';
import { reduce } from './reduce.ts';
import type { CalendarEvent, CalendarState } from './state.ts';
import { after, book, fill, NOW, RECORD, SECOND, select } from './testing/states.ts';

describe('free times that cannot be read', () => {
  const failed = {
    type: 'availability',
    status: { version: 1, status: 'failed', fetchedAt: null },
  } as const;
  const told = (from: CalendarState, event: CalendarEvent): boolean =>
    reduce(from, event, NOW).effects.some(
      (effect) => effect.type === 'notify' && effect.fact.type === 'availability_failed',
    );

  it('are told of when the caller opens the calendar, and when they fail while it is open', () => {
    expect(told(after([failed]), { type: 'open', by: 'touch' })).toBe(true);
    expect(told(after([{ type: 'open', by: 'touch' }]), failed)).toBe(true);
    expect(told(after([]), failed)).toBe(false);
  });

  it('are told of once, until they could be read again', () => {
    const loading = {
      type: 'availability',
      status: { version: 2, status: 'loading', fetchedAt: null },
    } as const;
    const ready = {
      type: 'availability',
      status: { version: 3, status: 'ready', fetchedAt: NOW },
    } as const;
    const opened = after([failed, { type: 'open', by: 'touch' }]);
    expect(told(after([loading], opened), failed)).toBe(false);
    expect(told(after([ready], opened), failed)).toBe(true);
  });

  it('are said to be there once they can be read, once, to a caller who looks at the calendar', () => {
    const ready = (version: number) =>
      ({ type: 'availability', status: { version, status: 'ready', fetchedAt: NOW } }) as const;
    const facts = (from: CalendarState, event: CalendarEvent): string[] =>
      reduce(from, event, NOW).effects.flatMap((effect) =>
        effect.type === 'notify' ? [effect.fact.type] : [],
      );
    for (const by of ['touch', 'voice'] as const) {
      const opened = after([failed, { type: 'open', by }]);
      expect(facts(opened, ready(2))).toEqual(['availability_back']);
      expect(facts(after([ready(2)], opened), ready(3))).toEqual([]);
      expect(facts(after([{ type: 'close', by }], opened), ready(2))).toEqual([]);
    }
    expect(facts(after([{ type: 'open', by: 'touch' }]), ready(2))).toEqual([]);
  });

  it('are left to the answer when the caller asks in words', () => {
    expect(told(after([failed]), { type: 'open', by: 'voice' })).toBe(false);
    expect(told(after([{ type: 'open', by: 'voice' }]), failed)).toBe(false);
  });
});

describe('looking for a booking made before', () => {
  const notes = { type: 'details', by: 'touch', values: { notes: 'About my knee' } } as const;
  const search = { type: 'find', by: 'touch' } as const;

  it('keeps a note for a booking that has not been made yet', () => {
    const state = after([select, notes, search, select]);
    expect(state.details['notes']?.value).toBe('About my knee');
  });

  it('from the card of a booking leaves the note with that booking', () => {
    const made = { type: 'booked', attempt: 'attempt-1', record: RECORD } as const;
    const booked = after([select, fill, notes, book, made]);
    const state = after([search, { ...select, start: SECOND }], booked);
    expect(state.details['notes']).toBeUndefined();
    expect(state.details['name']?.value).toBe('Ada Byron');
  });
});
