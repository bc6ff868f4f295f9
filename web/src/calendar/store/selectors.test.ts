import { describe, expect, it } from 'vitest';
import { addDays, windowOf, type OpenView } from '@in-call-calendar/shared';
import {
  availabilityOf,
  booked,
  choosing,
  closed,
  details,
  HOST_ZONE,
  MOMENT,
  SLOTS,
  TODAY,
} from '../../gallery/fixtures.ts';
import { ENGLISH } from '../language.ts';
import {
  fieldError,
  fieldValue,
  firstBadField,
  isLoading,
  dateViewOf,
  slotsNeeded,
  slotsToDraw,
  soonestFree,
} from './selectors.ts';
import { initialState, type State } from './state.ts';

const NOW = new Date(MOMENT).toISOString();

function stateOf(view: OpenView | typeof closed, change: Partial<State> = {}): State {
  return {
    ...initialState,
    view,
    slots: {
      availability: availabilityOf(SLOTS),
      epoch: view.epoch,
      fetching: false,
      failed: false,
    },
    ...change,
  };
}

describe('slotsToDraw', () => {
  it('keeps to the window, and leaves out what is past', () => {
    const view = choosing();
    const late = new Date(MOMENT + 3 * 3_600_000).toISOString();
    const model = slotsToDraw(stateOf(view), view, late);
    expect(model.length).toBeGreaterThan(0);
    expect(model.every((slot) => slot.start > late)).toBe(true);
    expect(model.every((slot) => slot.start < '2026-12-01T05')).toBe(true);
  });

  it('follows dates that were only asked for yet', () => {
    const view = choosing();
    const from = addDays(TODAY, 7);
    const state = stateOf(view, {
      pending: { id: 1, kind: 'show_dates', range: '1w', from, filter: null },
    });
    expect(dateViewOf(state, view)).toMatchObject({
      isPending: true,
      window: windowOf('1w', from),
    });
    expect(slotsToDraw(state, view, NOW)[0]?.start.slice(0, 10)).toBe(from);
  });

  it('draws nothing of another agent process', () => {
    const view = choosing();
    const state = stateOf(view);
    expect(slotsToDraw({ ...state, slots: { ...state.slots, epoch: 'gone' } }, view, NOW)).toEqual(
      [],
    );
  });
});

describe('slotsNeeded', () => {
  it('is nothing while the slots at hand will do', () => {
    expect(slotsNeeded(stateOf(choosing()))).toBeNull();
  });

  it.each([
    ['the calendar is closed', closed],
    ['it is booked', booked()],
  ])('is nothing when %s', (_name, view) => {
    expect(slotsNeeded({ ...initialState, view })).toBeNull();
  });

  it('is the week and the one after it, so that the next page is there already', () => {
    expect(slotsNeeded({ ...initialState, view: choosing() })).toEqual({
      from: TODAY,
      to: addDays(TODAY, 13),
    });
  });

  it('is just the months that are shown', () => {
    const window = windowOf('3m', TODAY);
    expect(slotsNeeded({ ...initialState, view: choosing({ range: '3m', window }) })).toEqual(
      window,
    );
  });

  it('asks for dates beyond those at hand', () => {
    const window = windowOf('1w', addDays(TODAY, 300));
    expect(slotsNeeded(stateOf(choosing({ window })))?.from).toBe(window.from);
  });
});

describe('isLoading', () => {
  it('is over once slots are there or have failed', () => {
    const view = choosing();
    expect(isLoading(stateOf(view), view)).toBe(false);
    const failed = stateOf(view);
    expect(isLoading({ ...failed, slots: { ...failed.slots, failed: true } }, view)).toBe(false);
  });

  it('goes on while the agent is reading the calendar', () => {
    const view = choosing({ availability: { version: 0, status: 'loading', fetchedAt: null } });
    expect(isLoading(stateOf(view), view)).toBe(true);
  });
});

describe('the form', () => {
  const email = details().event?.fields.find((field) => field.slug === 'email');
  const heard = details({
    zones: { caller: HOST_ZONE, host: HOST_ZONE, shown: HOST_ZONE, hour12: false },
    details: { email: { value: 'ada@example.com', source: 'heard', confirmed: false } },
  });

  function typed(value: string, change: Partial<State['form']> = {}): State {
    const edits = { email: { value, revision: 1, saved: false } };
    return stateOf(heard, { form: { ...initialState.form, edits, ...change } });
  }

  it('shows what is typed before what was heard', () => {
    expect(fieldValue(stateOf(heard), heard, 'email')).toBe('ada@example.com');
    expect(fieldValue(typed('bo@'), heard, 'email')).toBe('bo@');
  });

  it('complains about a value when its field has been left, not while it is typed', () => {
    if (!email) throw new Error('the fixture has an e-mail field');
    expect(fieldError(typed('bo@', { focused: 'email' }), heard, email, ENGLISH)).toBeNull();
    expect(fieldError(typed('bo@', { left: ['email'] }), heard, email, ENGLISH)).toContain(
      'name@example.com',
    );
  });

  it('says what is needed, by its name, once the person has tried to confirm', () => {
    if (!email) throw new Error('the fixture has an e-mail field');
    expect(fieldError(stateOf(details()), details(), email, ENGLISH)).toBeNull();
    expect(fieldError(typed('', { tried: true }), heard, email, ENGLISH)).toBe(
      'Enter your e-mail address.',
    );
    const topic = {
      slug: 'topic',
      type: 'select',
      label: 'What is it about?',
      required: true,
    } as const;
    expect(fieldError(typed('', { tried: true }), details(), topic, ENGLISH)).toBe(
      'Please answer: What is it about?',
    );
  });

  it('shows the agent’s own refusal', () => {
    if (!email) throw new Error('the fixture has an e-mail field');
    const view = details({
      details: {
        email: { value: 'x@y.z', source: 'typed', confirmed: false, error: 'No such domain.' },
      },
    });
    expect(fieldError(stateOf(view), view, email, ENGLISH)).toBe('No such domain.');
    const german: OpenView = { ...view, language: 'de' };
    expect(fieldError(stateOf(german), german, email, ENGLISH)).toBe(
      'The calendar does not accept this value. Please check it.',
    );
    expect(firstBadField(stateOf(view), view)).toBe('name');
  });
});

describe('the soonest free time', () => {
  it('is the first one that is not past, wherever the calendar looks', () => {
    const later = choosing({ window: windowOf('1w', addDays(TODAY, 21)) });
    expect(soonestFree(stateOf(later), later, NOW)).toBe(SLOTS[0]?.start);
    const passed = SLOTS[0]?.start ?? '';
    expect(soonestFree(stateOf(later), later, passed)).toBe(SLOTS[1]?.start);
  });

  it('goes through the filter', () => {
    const view = choosing({ filter: { notDates: [TODAY] } });
    expect(soonestFree(stateOf(view), view, NOW)?.slice(0, 10)).toBe(addDays(TODAY, 1));
  });

  it('is unknown while only later times have been read', () => {
    const view = choosing();
    const availability = { ...availabilityOf(SLOTS), from: SLOTS[40]?.start ?? '' };
    const slots = { availability, epoch: view.epoch, fetching: false, failed: false };
    expect(soonestFree(stateOf(view, { slots }), view, NOW)).toBeNull();
  });
});
