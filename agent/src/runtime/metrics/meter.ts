import type { GaugeName, LabelsOf, SampledName } from './metric-table.ts';

/** Takes what is measured. Never throws. */
export interface Meter {
  /** Adds to a counter (1 by default), or puts a value into a histogram (seconds). */
  add<Name extends SampledName>(name: Name, labels: LabelsOf<Name>, value?: number): void;
  /** Says where a gauge of this process stands. */
  set(name: GaugeName, value: number): void;
}

/** A meter that nobody reads. */
export const silentMeter: Meter = {
  add: () => undefined,
  set: () => undefined,
};
