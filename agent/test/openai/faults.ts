/** What may be made to go wrong, for each endpoint by itself. */
import { z } from 'zod';

export const ENDPOINTS = ['models', 'chat', 'transcriptions', 'speech'] as const;
export type Endpoint = (typeof ENDPOINTS)[number];

const times = z.int().min(1).optional().describe('requests that it strikes; all where not given');

/**
 * `status`: refused with this HTTP status. `late`: nothing at all, not even headers, for `afterMs`; then as usual, or
 * never where it is not given. `cut`: the connection is torn down after so many pieces of the body. `stalled`: headers
 * and a first piece, then nothing for ever. `malformed`: what is no JSON (of speech: a page of HTML as audio).
 * `empty`: an answer with nothing in it. `silent`: speech without a sound. `slow`: so long before every piece.
 */
export const faultSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('status'),
    status: z.int().min(400).max(599),
    retryAfterS: z.number().min(0).optional(),
    times,
  }),
  z.strictObject({ kind: z.literal('late'), afterMs: z.int().min(0).optional(), times }),
  z.strictObject({ kind: z.literal('cut'), afterPieces: z.int().min(0).default(2), times }),
  z.strictObject({ kind: z.literal('slow'), everyMs: z.int().min(1), times }),
  z.strictObject({ kind: z.enum(['stalled', 'malformed', 'empty', 'silent']), times }),
]);
export type Fault = z.output<typeof faultSchema>;
export type FaultInput = z.input<typeof faultSchema>;

/** The faults that are switched on. */
export class Faults {
  readonly #active = new Map<Endpoint, { fault: Fault; left: number }>();

  /** Switches a fault on, or with null off. */
  set(endpoint: Endpoint, fault: FaultInput | null): void {
    if (fault === null) {
      this.#active.delete(endpoint);
      return;
    }
    const checked = faultSchema.parse(fault);
    this.#active.set(endpoint, { fault: checked, left: checked.times ?? Infinity });
  }

  /** The fault that strikes the next request; null when none does. Counts the request. */
  strike(endpoint: Endpoint): Fault | null {
    const active = this.#active.get(endpoint);
    if (active === undefined) return null;
    active.left -= 1;
    if (active.left <= 0) this.#active.delete(endpoint);
    return active.fault;
  }
}
