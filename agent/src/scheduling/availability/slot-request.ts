import type { Priority } from '../scheduler.ts';
import type { Interval } from './intervals.ts';

/** A request for the slots of an interval that is under way. */
export interface SlotRequest extends Interval {
  priority: Priority;
  sentAt: number;
  isSent: boolean;
  /** Somebody has waited for it as long as anybody waits. */
  isLate: boolean;
  /** Times from which what is on its way is out of date. */
  outdatedFrom: number[];
  controller: AbortController;
  completed: Promise<void>;
}
