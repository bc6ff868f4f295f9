import { createContext, useContext, useSyncExternalStore } from 'react';
import {
  localDate,
  type Instant,
  type LocalDate,
  type OpenView,
  type Zones,
} from '@in-call-calendar/shared';
import type { CalendarClient } from '../client/calendar-client.ts';
import { dateViewOf, zonesOf, type DateView } from '../store/selectors.ts';
import { initialState, type State } from '../store/state.ts';
import { ENGLISH, type LanguageWords } from '../language.ts';

/** The words and the language of dates. */
export interface Words extends LanguageWords {
  /** BCP 47 tag of the words, and of dates and times among them. */
  locale: string;
}

export const WordsContext = createContext<Words>({ ...ENGLISH, locale: 'en-US' });
export const ClientContext = createContext<CalendarClient | null>(null);

export const useWords = (): Words => useContext(WordsContext);

/** What every part of the panel is given. */
export function useCalendarContext(): Words & { client: CalendarClient } {
  const client = useContext(ClientContext);
  const words = useWords();
  if (!client) throw new Error('This part of the calendar is used outside <InCallCalendar>.');
  return { client, ...words };
}

const neverChanges = () => () => undefined;
const initial = () => initialState;

/**
 * Returns the whole state, the initial one where there is no client. Parts that draw from it take it as a prop, so that
 * one snapshot is one render.
 */
export function useCalendarState(client: CalendarClient | null): State {
  return useSyncExternalStore(
    client?.store.subscribe ?? neverChanges,
    client?.store.get ?? initial,
    initial,
  );
}

/** What the parts of an open panel draw from. */
export interface PanelModel {
  state: State;
  view: OpenView;
  zones: Zones;
  dateView: DateView;
  /** Now by the agent's clock. */
  now: Instant;
  /** Now's date in the zone that is shown. */
  today: LocalDate;
}

/** Gathers {@link PanelModel} for one render. */
export function panelModel(state: State, view: OpenView, now: Instant): PanelModel {
  const zones = zonesOf(state, view);
  const dateView = dateViewOf(state, view);
  return { state, view, zones, dateView, now, today: localDate(now, zones.shown) };
}
