import { describe, expect, it } from 'vitest';
import type { CalendarView } from '@in-call-calendar/shared';
import {
  choosing,
  closed,
  details,
  booked,
  waiting,
  PICK,
  availabilityOf,
} from '../../gallery/fixtures.ts';
import { reduce } from './reduce.ts';
import { initialState, type Event, type Pending, type State } from './state.ts';

const AT = Date.parse('2026-11-24T14:03:00Z');

function after(...events: Event[]): State {
  return events.reduce(reduce, initialState);
}

function seen(view: CalendarView, version: number, epoch = 'one'): Event {
  return { type: 'view', view: { ...view, version, epoch }, at: AT };
}

const tap = (pending: Pending): Event => ({ type: 'tapped', pending });

describe('snapshots', () => {
  it('takes the first one and is synced by it', () => {
    const state = after(seen(choosing(), 3));
    expect(state.view?.version).toBe(3);
    expect(state.link).toBe('synced');
  });

  it('drops an older one of the same agent', () => {
    expect(after(seen(choosing(), 3), seen(closed, 2)).view?.step).toBe('choosing');
  });

  it('drops the same one again', () => {
    const once = after(seen(choosing(), 3));
    expect(reduce(once, seen(closed, 3))).toBe(once);
  });

  it('takes any version of another agent process', () => {
    expect(after(seen(choosing(), 30), seen(closed, 1, 'two')).view?.step).toBe('closed');
  });

  it('learns how far the agent’s clock is ahead', () => {
    const state = after({ type: 'view', view: choosing(), at: AT - 1500 });
    expect(state.clockSkew).toBe(1500);
  });
});

describe('a tap', () => {
  const select: Pending = { id: 1, kind: 'select', start: PICK };

  it('is pending at once', () => {
    expect(after(seen(choosing(), 1), tap(select)).pending).toEqual(select);
  });

  it('yields to the snapshot that carries it out', () => {
    expect(after(seen(choosing(), 1), tap(select), seen(details(), 2)).pending).toBeNull();
  });

  it('outlives a snapshot about something else', () => {
    const other = choosing({ availability: { version: 2, status: 'ready', fetchedAt: null } });
    expect(after(seen(choosing(), 1), tap(select), seen(other, 2)).pending).toEqual(select);
  });

  it('to open outlives the answer to the closing before it', () => {
    const open: Pending = { id: 2, kind: 'open' };
    expect(after(seen(choosing(), 1), tap(open), seen(closed, 2)).pending).toEqual(open);
    expect(after(seen(closed, 1), tap(open), seen(choosing(), 2)).pending).toBeNull();
  });

  it('yields to an agent that looks elsewhere meanwhile', () => {
    const dateView: Pending = {
      id: 1,
      kind: 'show_dates',
      range: '1w',
      from: '2026-12-01',
      filter: null,
    };
    const elsewhere = choosing({ window: { from: '2026-12-08', to: '2026-12-14' } });
    expect(after(seen(choosing(), 1), tap(dateView), seen(elsewhere, 2)).pending).toBeNull();
  });

  it('rolls back with the reason when it is refused', () => {
    const state = after(seen(choosing(), 1), tap(select), {
      type: 'failed',
      id: 1,
      problem: { kind: 'refused', text: 'Gone.' },
    });
    expect(state.pending).toBeNull();
    expect(state.problem).toEqual({ kind: 'refused', text: 'Gone.' });
    expect(state.view?.step).toBe('choosing');
  });

  it('is not rolled back by the failure of an earlier one', () => {
    const second: Pending = { ...select, id: 2 };
    const state = after(seen(choosing(), 1), tap(select), tap(second), {
      type: 'failed',
      id: 1,
      problem: { kind: 'no_answer', during: 'select' },
    });
    expect(state.pending).toEqual(second);
  });

  it('clears the last problem', () => {
    const state = after({ type: 'problem', problem: { kind: 'no_agent' } }, tap(select));
    expect(state.problem).toBeNull();
  });

  it('does not hide that page and agent do not fit', () => {
    const state = after({ type: 'problem', problem: { kind: 'mismatch' } }, tap(select));
    expect(state.problem).toEqual({ kind: 'mismatch' });
  });

  it('lays the word that page and agent do not fit aside, until something is asked again', () => {
    const misfit: Event = { type: 'problem', problem: { kind: 'mismatch' } };
    const aside: Event = { type: 'problem', problem: { kind: 'mismatch', isDismissed: true } };
    expect(after(seen(choosing(), 1), misfit, aside, misfit).problem).toEqual({
      kind: 'mismatch',
      isDismissed: true,
    });
    expect(after(misfit, aside, tap({ id: 1, kind: 'open' })).problem).toEqual({
      kind: 'mismatch',
    });
  });

  it('still says that opening came to nothing when the agent speaks of something else', () => {
    const problem = { kind: 'no_answer', during: 'open' } as const;
    const failed: Event = { type: 'problem', problem };
    expect(after(seen(closed, 1), failed, seen(closed, 2)).problem).toEqual(problem);
    expect(after(seen(closed, 1), failed, seen(choosing(), 2)).problem).toBeNull();
  });

  it('is dropped when the connection breaks', () => {
    expect(
      after(seen(choosing(), 1), tap(select), { type: 'link', link: 'lost' }).pending,
    ).toBeNull();
  });
});

describe('slots', () => {
  it('are replaced by newer ones, and not by older ones of the same agent', () => {
    const newer = availabilityOf([], 5);
    const state = after(
      { type: 'slots', epoch: 'one', availability: newer },
      { type: 'slots', epoch: 'one', availability: availabilityOf([{ start: PICK }], 4) },
    );
    expect(state.slots.availability).toBe(newer);
  });

  it('of a new agent count whatever their version', () => {
    const fresh = availabilityOf([{ start: PICK }], 1);
    const state = after(
      { type: 'slots', epoch: 'one', availability: availabilityOf([], 9) },
      { type: 'slots', epoch: 'two', availability: fresh },
    );
    expect(state.slots.availability).toBe(fresh);
  });

  it('that failed are forgotten when others arrive', () => {
    const state = after(
      { type: 'slots_asked' },
      { type: 'slots_failed' },
      { type: 'slots', epoch: 'one', availability: availabilityOf([]) },
    );
    expect(state.slots).toMatchObject({ fetching: false, failed: false });
  });
});

describe('typing', () => {
  it('keeps a value until the agent has it and the field is left', () => {
    const typed = after(
      seen(details(), 1),
      { type: 'focused', slug: 'name' },
      { type: 'typed', slug: 'name', value: 'Ada' },
      { type: 'saved', revisions: { name: 1 } },
    );
    expect(typed.form.edits['name']).toMatchObject({ value: 'Ada', saved: true });
    expect(reduce(typed, { type: 'left', slug: 'name' }).form.edits).toEqual({});
  });

  it('is not taken for saved when more was typed meanwhile', () => {
    const state = after(
      { type: 'typed', slug: 'name', value: 'Ad' },
      { type: 'typed', slug: 'name', value: 'Ada' },
      { type: 'saved', revisions: { name: 1 } },
    );
    expect(state.form.edits['name']).toMatchObject({ value: 'Ada', saved: false });
  });

  it('survives snapshots, closing and going back', () => {
    const state = after(
      seen(details(), 1),
      { type: 'typed', slug: 'notes', value: 'Hello' },
      seen(choosing(), 2),
      seen(closed, 3),
      seen(details(), 4),
    );
    expect(state.form.edits['notes']?.value).toBe('Hello');
  });

  it('is given to an agent that takes over', () => {
    const state = after(
      seen(details(), 1),
      { type: 'typed', slug: 'name', value: 'Ada' },
      { type: 'saved', revisions: { name: 1 } },
      seen(details(), 1, 'two'),
    );
    expect(state.form.edits['name']).toMatchObject({ value: 'Ada', saved: false });
  });

  it('is not pressed upon an agent that has another value', () => {
    const heard = details({ details: { name: { value: 'Bo', source: 'heard', confirmed: true } } });
    const state = after(
      seen(details(), 1),
      { type: 'typed', slug: 'name', value: 'Ada' },
      { type: 'saved', revisions: { name: 1 } },
      seen(heard, 1, 'two'),
    );
    expect(state.form.edits['name']).toBeUndefined();
  });

  it('is forgotten once there is a booking', () => {
    const state = after(
      seen(details(), 1),
      { type: 'typed', slug: 'name', value: 'Ada' },
      seen(booked(), 2),
    );
    expect(state.form).toMatchObject({ edits: {}, remembered: {} });
  });
});

describe('the attempt id', () => {
  const attempt: Event = { type: 'attempt', attempt: { start: PICK, id: 'attempt-1' } };

  it('stays while the outcome is unknown', () => {
    const state = after(
      seen(details(), 1),
      attempt,
      seen(waiting('booking'), 2),
      seen(waiting('checking'), 3),
    );
    expect(state.attempt?.id).toBe('attempt-1');
  });

  it('stays when the form is only refreshed', () => {
    expect(after(seen(details(), 1), attempt, seen(details(), 2)).attempt?.id).toBe('attempt-1');
  });

  it.each([
    ['a failed booking', [seen(waiting('booking'), 2), seen(details(), 3)]],
    ['going back to the times', [seen(choosing(), 2)]],
    ['another time', [seen(details({ selected: '2026-11-30T15:00:00.000Z' }), 2)]],
    ['a booking', [seen(waiting('booking'), 2), seen(booked(), 3)]],
  ])('ends with %s', (_name, events) => {
    expect(after(seen(details(), 1), attempt, ...events).attempt).toBeNull();
  });
});
