/** Process of a bench: the agent's half of a call as the product puts it together, without a voice. */
import { randomUUID } from 'node:crypto';
import { Room } from '@livekit/rtc-node';
import { addDays, encode, localDate, startOfDay, toInstant } from '@in-call-calendar/shared';
import { setTimer } from '../../../agent/src/runtime/clock.ts';
import { createTools } from '../../../agent/src/conversation/tools/create-tools.ts';
import { createTimeHandles } from '../../../agent/src/conversation/tools/handles.ts';
import { english } from '../../../agent/src/conversation/words/en/en.ts';
import { createLog } from '../../../agent/src/runtime/log.ts';
import { createRequestBudget } from '../../../agent/src/scheduling/budget.ts';
import { createCalcomScheduler } from '../../../agent/src/scheduling/calcom/calcom-scheduler.ts';
import { checkPhone } from '../../../agent/src/scheduling/check-phone.ts';
import { followCallSignals } from '../../../agent/src/screen/call-signals.ts';
import { createCalendarRpc } from '../../../agent/src/screen/calendar-rpc.ts';
import { createFloodGate } from '../../../agent/src/screen/flood-gate.ts';
import { registerCalendarRpc } from '../../../agent/src/screen/room-link.ts';
import { createScreenSender } from '../../../agent/src/screen/screen-sender.ts';
import { createSessionCalendar } from '../../../agent/src/session/session-calendar.ts';
import { assignmentSchema, orderSchema, type Order, type Report } from './orders.ts';

/** As session-calendar.ts has it. */
const PREFETCH_DAYS = 14;
/** Loops of a bench are not a flood. */
const GATE = { burst: 100_000, perSecond: 100_000 };

const assignment = assignmentSchema.parse(JSON.parse(process.argv[2] ?? ''));
const log = createLog({ level: 'error', part: 'call' });
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
const callId = randomUUID();
const { call, attemptFor } = createSessionCalendar({
  scheduler,
  event,
  hostZone: undefined,
  words: english.calendar,
  callId: () => callId,
  onStep: () => undefined,
  now,
  setTimer,
  log,
});
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
const handlers = createCalendarRpc({
  call,
  caller: () => assignment.caller,
  admit: createFloodGate({ ...GATE, now: () => performance.now() }),
  attemptFor,
  checkPhone,
  words: english.calendar,
  enabled: true,
  takeover: () => undefined,
  log,
});
registerCalendarRpc(me, handlers);
followCallSignals(room, me, {
  caller: () => assignment.caller,
  onLeft: () => undefined,
  onReturned: () => undefined,
  onHangUp: () => undefined,
  onSuperseded: () => undefined,
  log,
});
// A bare handler, with an answer as long as that of the slots.
const payload = encode(warm);
const length = handlers['calendar.slots']({ callerIdentity: assignment.caller, payload }).length;
const bare = 'x'.repeat(length);
me.registerRpcMethod('bench.bare', () => Promise.resolve(bare));

const screen = createScreenSender({
  send: (method, text, responseTimeout) =>
    me.performRpc({
      destinationIdentity: assignment.caller,
      method,
      payload: text,
      responseTimeout,
    }),
  log,
});
call.onView((view) => {
  screen.push(view);
});
const tools = createTools({
  call,
  words: english,
  handles: createTimeHandles(),
  // Bookings of a bench are confirmed on the page.
  consent: { decide: () => ({ kind: 'not_asked' }) },
  attemptFor,
  checkPhone,
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
