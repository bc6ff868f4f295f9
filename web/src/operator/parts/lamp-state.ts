import type { Agent } from '../client/answers.ts';

/** How an agent's calendar stands. */
export type LampState = 'works' | 'failed' | 'untested' | 'off';

/** Returns how the calendar of an agent stands, by its settings and its last test. */
export function lampOf({
  cal_enabled,
  cal_key_hint,
  calendar_check,
}: Pick<Agent, 'cal_enabled' | 'cal_key_hint' | 'calendar_check'>): LampState {
  if (!cal_enabled || cal_key_hint === null) return 'off';
  if (calendar_check === null) return 'untested';
  return calendar_check.ok ? 'works' : 'failed';
}
