import { createContext, useContext } from 'react';
import type { Api } from './client/api.ts';

/** What every part of the page may use. */
export interface Surroundings {
  api: Api;
  /** Epoch ms. */
  now: () => number;
  /** Starts a timer of some ms; returns the function that stops it. */
  setTimer: (ms: number, run: () => void) => () => void;
  /** Origin of the server, as it stands in snippets. */
  server: string;
  /** Puts a text into the clipboard; rejects where the browser does not allow it. */
  copy: (text: string) => Promise<void>;
}

export const SurroundingsContext = createContext<Surroundings | null>(null);

/** @throws Error outside the page */
export function useSurroundings(): Surroundings {
  const surroundings = useContext(SurroundingsContext);
  if (surroundings === null) throw new Error('there is no operator page around this');
  return surroundings;
}
