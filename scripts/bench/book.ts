/** What we add to the time that the provider itself takes to book. */
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { ownerZone } from '../lib/provider.ts';
import { ScriptedCaller } from '../lib/scripted-caller.ts';
import type { Stack } from '../stack/start-stack.ts';
import { withCallStack } from './call-stack.ts';
import { median } from './statistics.ts';
import { chooseAndFill, confirm, freeSlots, lookAt } from './tapping-caller.ts';

/** One call may book ten times, and the first round does not count. */
const ROUNDS = 9;
const AGENT_MS = 60_000;
const VERSIONS = { bookings: '2024-08-13', eventTypes: '2024-06-14' };

/** The event type of a stack, unless another one is given. */
const SLUG = 'consultation';

const eventTypesSchema = z.object({
  data: z.array(z.object({ id: z.int(), slug: z.string() })),
});

export interface BookFigures {
  /** Median of the differences, round by round, of the next two. */
  overhead_p50_ms: number;
  /** Confirm sent → snapshot with the booking received. */
  confirm_to_booked_p50_ms: number;
  /** The same booking sent to the provider directly, over a warm connection. */
  provider_p50_ms: number;
  /** A remote call that only reads a snapshot: what the way through the room costs. */
  rpc_p50_ms: number;
  rounds: { confirm_ms: number; provider_ms: number; rpc_ms: number }[];
}

/** One call that books again and again, each time next to a booking that goes straight to the provider. */
export function benchBook(log: (line: string) => void): Promise<BookFigures> {
  return withCallStack(async (stack) => {
    const zone = await ownerZone(stack);
    const eventTypeId = await eventTypeOf(stack);
    const caller = await ScriptedCaller.join(stack.serverUrl);
    try {
      await caller.waitForAgent(zone, AGENT_MS);
      const slots = await freeSlots(caller, await lookAt(caller));
      if (slots.length < 2 * (ROUNDS + 1)) throw new Error('there are too few free slots');
      const rounds: BookFigures['rounds'] = [];
      // The first round warms connections and code, and is left out.
      for (let round = 0; round <= ROUNDS; round += 1) {
        await lookAt(caller);
        const [ours, theirs] = [slots[round]?.start ?? '', slots.at(-1 - round)?.start ?? ''];
        await chooseAndFill(caller, ours);
        const rpc_ms = await timed(() => caller.sync(zone));
        const provider_ms = await timed(() => bookDirectly(stack, eventTypeId, theirs, zone));
        const confirm_ms = await confirm(caller, ours);
        if (round > 0) rounds.push({ confirm_ms, provider_ms, rpc_ms });
        log(
          `book ${round}/${ROUNDS}: ${Math.round(confirm_ms)} ms, provider ${Math.round(provider_ms)} ms`,
        );
      }
      const middle = (values: number[]): number => Math.round(median(values) * 10) / 10;
      return {
        overhead_p50_ms: middle(rounds.map((each) => each.confirm_ms - each.provider_ms)),
        confirm_to_booked_p50_ms: middle(rounds.map((each) => each.confirm_ms)),
        provider_p50_ms: middle(rounds.map((each) => each.provider_ms)),
        rpc_p50_ms: middle(rounds.map((each) => each.rpc_ms)),
        rounds,
      };
    } finally {
      await caller.leave();
    }
  });
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

async function eventTypeOf({ calUrl, calKey }: Stack): Promise<number> {
  const response = await fetch(`${calUrl}/event-types`, {
    headers: { authorization: `Bearer ${calKey}`, 'cal-api-version': VERSIONS.eventTypes },
  });
  const { data } = eventTypesSchema.parse(await response.json());
  const event = data.find(({ slug }) => slug === SLUG);
  if (!event) throw new Error(`there is no event type ${SLUG}`);
  return event.id;
}

async function bookDirectly(
  { calUrl, calKey }: Stack,
  eventTypeId: number,
  start: string,
  timeZone: string,
): Promise<void> {
  const response = await fetch(`${calUrl}/bookings`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${calKey}`,
      'cal-api-version': VERSIONS.bookings,
      'content-type': 'application/json',
    },
    body: JSON.stringify({
      eventTypeId,
      start,
      attendee: { name: 'Bob Example', email: 'bob@example.com', timeZone, language: 'en' },
      metadata: { source: 'bench', attempt: randomUUID() },
    }),
  });
  const answer = await response.text();
  if (response.status !== 201) throw new Error(`not booked: HTTP ${response.status} ${answer}`);
}
