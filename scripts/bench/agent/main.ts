/** Process of a bench: the agent's half of a call as the product puts it together, without a voice. */
import { randomUUID } from 'node:crypto';
import { Room } from '@livekit/rtc-node';
import { addDays, encode, localDate, startOfDay, toInstant } from '@in-call-calendar/shared';
import { NOBODY } from '../../../agent/src/conversation/hand-over/testing/nobody.ts';
import { createTools } from '../../../agent/src/conversation/tools/create-tools.ts';
import { createTimeHandles } from '../../../agent/src/conversation/tools/handles.ts';
import { english } from '../../../agent/src/conversation/words/en/en.ts';
import { setTimer } from '../../../agent/src/runtime/clock.ts';
import { createLog } from '../../../agent/src/runtime/log.ts';
import { createRequestBudget } from '../../../agent/src/scheduling/budget.ts';
import { createCalcomScheduler } from '../../../agent/src/scheduling/calcom/calcom-scheduler.ts';
import { checkPhone } from '../../../agent/src/scheduling/check-phone.ts';
import { createClosers } from '../../../agent/src/session/closers.ts';
import {
  createSessionCalendar,
  PREFETCH_DAYS,
} from '../../../agent/src/session/session-calendar.ts';
import { followPresence } from '../../../agent/src/session/session-presence.ts';
import { createSessionScreen } from '../../../agent/src/session/session-screen.ts';
import { assignmentSchema, orderSchema, type Order, type Report } from './orders.ts';

/** Loops of a bench are not a flood. */
const LIMIT = { burst: 100_000, perSecond: 100_000 };

const assignment = assignmentSchema.parse(JSON.parse(process.argv[2] ?? ''));
const log = createLog({ level: 'error', format: 'json', part: 'call' });
const closers = createClosers(log);
const now = Date.now;
const scheduler = createCalcomScheduler({
  baseUrl: assignment.calUrl,
  apiKey: assignment.calKey,
  eventTypeSlug: assignment.eventTypeSlug,
  now,
  budget: createRequestBudget({ now }),
  log,
  cacheDir: assignment.cacheDir,
});
const event = await scheduler.describe();
const zone = event.hostZone;
const calendar = createSessionCalendar({
  scheduler,
  event,
  hostZone: undefined,
  words: english.calendar,
  now,
  setTimer,
  log,
});
const { call, attemptFor } = calendar;
calendar.identify(randomUUID());
const today = localDate(toInstant(now()), zone);
const warm = { from: today, to: addDays(today, PREFETCH_DAYS - 1) };
await call.ensure(warm);

const room = new Room();
await room.connect(assignment.livekitUrl, assignment.token, {
  autoSubscribe: true,
  dynacast: false,
});
const me = room.localParticipant;
if (!me) throw new Error('not in the room');
const screen = createSessionScreen({
  me,
  calendar,
  words: english.calendar,
  isHidden: false,
  limit: LIMIT,
  closers,
  log,
}).link({ identity: assignment.caller, hasScreen: true }, () => undefined);
followPresence({
  room,
  me,
  caller: assignment.caller,
  graceMs: 0,
  screen,
  speech: { away: () => undefined, back: () => undefined, interrupt: () => undefined },
  note: () => undefined,
  end: () => undefined,
  setTimer,
  closers,
  log,
});
// A bare handler, with an answer as long as that of the slots.
const bare = 'x'.repeat(encode(call.slots(warm)).length);
me.registerRpcMethod('bench.bare', () => Promise.resolve(bare));
const tools = createTools({
  call,
  words: english,
  handles: createTimeHandles(),
  // Bookings of a bench are confirmed on the page.
  consent: { decide: () => ({ kind: 'not_asked' }) },
  attemptFor,
  checkPhone,
  handOver: NOBODY,
  bookPatienceMs: 3000,
  setTimer,
});

async function carryOut(order: Order): Promise<Report> {
  const at = performance.timeOrigin + performance.now();
  switch (order.do) {
    case 'show':
      await tools.show_calendar({ from: order.from });
      break;
    case 'show-naively':
      await scheduler.slots(
        { from: startOfDay(order.from, zone), to: startOfDay(addDays(order.from, 7), zone) },
        zone,
      );
      await tools.show_calendar({ from: order.from });
      break;
    case 'close':
      await tools.close_calendar({});
  }
  return { at, version: call.view().version, identity: me?.identity ?? '' };
}

process.on('message', (message) => {
  void carryOut(orderSchema.parse(message)).then((report) => process.send?.(report));
});
process.on('disconnect', () => process.exit());
process.send?.({ at: 0, version: call.view().version, identity: me.identity } satisfies Report);
