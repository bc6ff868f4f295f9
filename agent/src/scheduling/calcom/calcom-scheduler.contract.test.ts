import { startCalendarFixture } from '../testing/calendar-fixture.ts';
import { describeScheduler } from '../testing/scheduler.contract.ts';

describeScheduler('the Cal.com adapter keeps the contract of the Scheduler port', async () => {
  const fixture = await startCalendarFixture();
  return { ...fixture, scheduler: (slug) => fixture.scheduler({ eventTypeSlug: slug }) };
});
