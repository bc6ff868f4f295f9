import { afterAll, beforeAll, describe } from 'vitest';
import { describeBooking } from './contract-booking.ts';
import { contractCalendar, type SchedulerHarness } from './contract-calendar.ts';
import { describeChanges } from './contract-changes.ts';
import { describeReading } from './contract-reading.ts';

/**
 * What every Scheduler must do, whatever is behind it. The calendar under test is the built-in one of local-calcom;
 * tests use days and slots of their own.
 */
export function describeScheduler(name: string, make: () => Promise<SchedulerHarness>): void {
  describe(name, () => {
    let harness: SchedulerHarness | undefined;
    beforeAll(async () => {
      harness = await make();
    });
    afterAll(() => harness?.close());
    const calendar = contractCalendar(() => {
      if (!harness) throw new Error('the calendar is made before the first test');
      return harness;
    });

    describeReading(calendar);
    describeBooking(calendar);
    describeChanges(calendar);
  });
}
