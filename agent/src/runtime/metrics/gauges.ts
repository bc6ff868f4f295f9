/** Gauges of several processes, put together. Pure but for what it remembers. */
import { GAUGES, type Across, type GaugeName } from './metric-table.ts';

/** How long the last value of a gauge `last` counts, in ms. */
const LAST_MS = 60_000;

export interface GaugeValue {
  labels: Record<string, string>;
  value: number;
}

interface Standing {
  value: number;
  /** Epoch ms. */
  at: number;
}

export interface Gauges {
  /** Says where a gauge of a process stands; one that has ended says nothing any more. */
  set(name: GaugeName, source: object, value: number): void;
  /** The process has ended. */
  forget: (source: object) => void;
  /** What there is to show now. */
  read(name: GaugeName): GaugeValue[];
}

/** Returns gauges of which nothing is known yet. `now`: epoch ms. */
export function createGauges(now: () => number): Gauges {
  const standings = new Map<GaugeName, Map<object, Standing>>();
  const ended = new WeakSet();
  return {
    set(name, source, value) {
      if (ended.has(source)) return;
      const known = standings.get(name) ?? new Map<object, Standing>();
      standings.set(name, known.set(source, { value, at: now() }));
    },
    forget(source) {
      ended.add(source);
      for (const known of standings.values()) known.delete(source);
    },
    read: (name) => combine(GAUGES[name].across, [...(standings.get(name)?.values() ?? [])], now()),
  };
}

function combine(across: Across, standings: readonly Standing[], now: number): GaugeValue[] {
  if (across === 'sum') {
    return [{ labels: {}, value: standings.reduce((sum, { value }) => sum + value, 0) }];
  }
  if (across === 'last') {
    const fresh = standings.filter(({ at }) => now - at < LAST_MS).sort((a, b) => b.at - a.at);
    return fresh.slice(0, 1).map(({ value }) => ({ labels: {}, value }));
  }
  const sorted = standings.map(({ value }) => value).sort((a, b) => a - b);
  const stats = { max: sorted.at(-1), p50: sorted[Math.floor((sorted.length - 1) / 2)] };
  return Object.entries(stats).flatMap(([stat, value]) =>
    value === undefined ? [] : [{ labels: { stat }, value }],
  );
}
