import { createVirtualTime, type VirtualTime } from '../../agent/test/soak/virtual-time.ts';

export type ScenarioTime = VirtualTime;

/** The clock of a scenario, in whole ms as a machine's clock has them; it moves only when it is advanced. */
export function createScenarioTime(start: number): ScenarioTime {
  const time = createVirtualTime(start);
  return { ...time, now: () => Math.floor(time.now()) };
}
