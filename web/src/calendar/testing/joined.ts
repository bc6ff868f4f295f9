import type { CalendarView } from '@in-call-calendar/shared';
import { createCalendarClient } from '../client/calendar-client.ts';
import { availabilityOf, SLOTS } from '../../gallery/fixtures.ts';
import { RpcFault } from '@in-call-calendar/shared';
import { createFakeTransport } from './fake-transport.ts';

/** A view with a version, of one agent process. */
export const at = (view: CalendarView, version: number, epoch = 'one'): CalendarView => ({
  ...view,
  version,
  epoch,
});

/** What LiveKit says when no answer comes. */
export const timeout = () => new RpcFault(1502, 'Response timeout');

/** A client whose agent has answered the first sync with `view`. */
export async function joined(view: CalendarView, availability = availabilityOf(SLOTS)) {
  const fake = createFakeTransport();
  fake.state.agent = 'agent-1';
  const client = createCalendarClient(fake.environment);
  await fake.take('calendar.sync').answer({ view, availability, enabled: true });
  return { ...fake, client, get: client.store.get };
}
