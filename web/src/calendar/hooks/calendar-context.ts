import { createContext, useContext, useSyncExternalStore } from 'react';
import type { OpenView, Zones } from '@in-call-calendar/shared';
import type { CalendarClient } from '../client/calendar-client.ts';
import { zonesOf } from '../store/selectors.ts';
import type { State } from '../store/state.ts';
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

/** The whole state; parts that draw from it take it as a prop, so that one snapshot is one render. */
export function useCalendarState(client: CalendarClient): State {
  return useSyncExternalStore(client.store.subscribe, client.store.get, client.store.get);
}

/** What the parts of an open panel draw from. */
export interface PanelModel {
  state: State;
  view: OpenView;
  zones: Zones;
  /** Now by the agent's clock. */
  now: string;
}

/** Gathers {@link PanelModel} for one render. */
export function panelModel(state: State, view: OpenView, now: string): PanelModel {
  return { state, view, zones: zonesOf(state, view), now };
}
