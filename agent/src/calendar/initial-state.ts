import {
  localDate,
  windowOf,
  type EventSummary,
  type Instant,
  type Zones,
} from '@in-call-calendar/shared';
import { NOTHING_USED } from './limits.ts';
import type { CalendarState } from './state.ts';

export interface InitialStateOptions {
  epoch: string;
  now: Instant;
  zones: Zones;
  event?: EventSummary | null;
  /** Primary subtag of the caller's language, until a page tells it. */
  callerLanguage?: string;
}

/** A call in which nothing has happened yet: shut, one week from today, nothing chosen or typed. */
export function initialState({
  epoch,
  now,
  zones,
  event = null,
  callerLanguage = 'en',
}: InitialStateOptions): CalendarState {
  return {
    epoch,
    version: 0,
    now,
    open: false,
    event,
    zones,
    callerLanguage,
    availability: { version: 0, status: 'loading', fetchedAt: null },
    range: '1w',
    window: windowOf('1w', localDate(now, zones.shown)),
    filter: null,
    filterBy: null,
    highlighted: [],
    selection: null,
    details: {},
    booking: { status: 'none' },
    proved: [],
    used: NOTHING_USED,
    notice: null,
    failureTold: false,
  };
}
