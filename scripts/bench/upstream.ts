/** What a call costs in requests to Cal.com, counted by the local server itself. */
import { addDays } from '@in-call-calendar/shared';
import { z } from 'zod';
import { ownerZone } from '../lib/provider.ts';
import { ScriptedCaller } from '../lib/scripted-caller.ts';
import type { Stack } from '../stack/start-stack.ts';
import { withCallStack } from './call-stack.ts';
import { chooseAndFill, confirm, freeSlots, lookAt } from './tapping-caller.ts';

const CALLS = 2;
const AGENT_MS = 60_000;
/** Without a request for this long, nothing more comes of a call that has ended. */
const QUIET_MS = 2000;
/** A process that keeps nothing asks for the key's owner and the event type. */
const DESCRIBE_REQUESTS = 2;

const countsSchema = z.object({ total: z.int(), routes: z.record(z.string(), z.int()) });
type Counts = z.output<typeof countsSchema>;

export interface UpstreamFigures {
  /** Worst of the calls: looks at both of the next two weeks, back, and books. */
  per_booking: number;
  /** The same call with one request for every look and every description, and no reservation. */
  per_booking_naive: number;
  /** Worst of the calls in which nobody asks for anything. */
  per_idle_call: number;
  per_idle_call_naive: number;
  booking_calls: Counts[];
  idle_calls: Counts[];
}

/** Whole calls in a real room, the description of the event type being warm. */
export function benchUpstream(log: (line: string) => void): Promise<UpstreamFigures> {
  return withCallStack(async (stack) => {
    const zone = await ownerZone(stack);
    const idle: Counts[] = [];
    const booking: Counts[] = [];
    let looks = 0;
    for (let round = 0; round < CALLS; round += 1) {
      idle.push(await countCall(stack, zone, () => Promise.resolve()));
      booking.push(
        await countCall(stack, zone, async (caller) => {
          looks = await lookAndBook(caller);
        }),
      );
      log(
        `upstream ${round + 1}/${CALLS}: idle ${idle[round]?.total}, book ${booking[round]?.total}`,
      );
    }
    return {
      per_booking: Math.max(...booking.map(({ total }) => total)),
      per_booking_naive: DESCRIBE_REQUESTS + looks + 1,
      per_idle_call: Math.max(...idle.map(({ total }) => total)),
      per_idle_call_naive: DESCRIBE_REQUESTS,
      booking_calls: booking,
      idle_calls: idle,
    };
  });
}

/** Counts the requests from before a call until well after it. */
async function countCall(
  stack: Stack,
  zone: string,
  act: (caller: ScriptedCaller) => Promise<void>,
): Promise<Counts> {
  await untilQuiet(stack);
  await askCounts(stack, 'DELETE');
  const caller = await ScriptedCaller.join(stack.serverUrl);
  try {
    await caller.waitForAgent(zone, AGENT_MS);
    await act(caller);
  } finally {
    await caller.leave();
  }
  return untilQuiet(stack);
}

/** @returns how often the calendar was turned or read */
async function lookAndBook(caller: ScriptedCaller): Promise<number> {
  const first = await lookAt(caller);
  await lookAt(caller, addDays(first.window.from, 7));
  const view = await lookAt(caller, first.window.from);
  const [slot] = await freeSlots(caller, view);
  if (!slot) throw new Error('there is no free slot in the next two weeks');
  await chooseAndFill(caller, slot.start);
  await confirm(caller, slot.start);
  // The page reads its slots again when their version has grown.
  await caller.slots(view.window);
  return 5;
}

async function askCounts({ calUrl, calKey }: Stack, method: 'GET' | 'DELETE'): Promise<Counts> {
  const response = await fetch(new URL('/admin/requests', calUrl), {
    method,
    headers: { authorization: `Bearer ${calKey}` },
  });
  return countsSchema.parse(await response.json());
}

async function untilQuiet(stack: Stack): Promise<Counts> {
  let counts = await askCounts(stack, 'GET');
  for (let quietSince = performance.now(); performance.now() - quietSince < QUIET_MS;) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    const next = await askCounts(stack, 'GET');
    if (next.total !== counts.total) quietSince = performance.now();
    counts = next;
  }
  return counts;
}
