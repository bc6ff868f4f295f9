import { createStore, type StoreApi } from 'zustand/vanilla';
import { reduce } from './reduce.ts';
import { initialState, type Event, type State } from './state.ts';

/** State outside React, changed by events only. */
export interface CalendarStore extends Pick<StoreApi<State>, 'subscribe'> {
  get: () => State;
  dispatch: (event: Event) => void;
}

export function createCalendarStore(start: State = initialState): CalendarStore {
  const store = createStore<State>(() => start);
  return {
    get: store.getState,
    subscribe: store.subscribe,
    dispatch: (event) => store.setState((state) => reduce(state, event), true),
  };
}
