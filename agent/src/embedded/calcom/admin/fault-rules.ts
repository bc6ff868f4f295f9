import { z } from 'zod';

const milliseconds = z.int().min(0).max(600_000);
const match = z
  .strictObject({
    /** HTTP method; absent matches all. */
    method: z.enum(['GET', 'POST', 'PATCH', 'DELETE']).optional(),
    /** Beginning of the path, such as `/v2/bookings`; absent matches all. */
    path: z.string().startsWith('/').optional(),
    /** The path must be equal, not only begin so. */
    exact: z.boolean().optional(),
  })
  .default({});
/** How many requests the rule is for; absent: all until the rules are cleared. */
const times = z.int().min(1).optional();
const basics = { match, times };

/** One rule of fault injection. */
export const faultRuleSchema = z.discriminatedUnion('kind', [
  /** Waits before the request is looked at. */
  z.strictObject({ kind: z.literal('latency'), ms: milliseconds, ...basics }),
  /** Does the work, then closes the connection without an answer (after `ms`, if given). */
  z.strictObject({
    kind: z.literal('lost_response_after_commit'),
    ms: milliseconds.optional(),
    ...basics,
  }),
  /** Answers 500 (or `status`) and does nothing. */
  z.strictObject({
    kind: z.literal('error_before_commit'),
    status: z.int().min(400).max(599).optional(),
    ...basics,
  }),
  /** Does the work and answers 500 (or `status`). */
  z.strictObject({
    kind: z.literal('error_after_commit'),
    status: z.int().min(400).max(599).optional(),
    ...basics,
  }),
  /** Answers the 409 of a lost race, in the bare shape, and does nothing. */
  z.strictObject({ kind: z.literal('bare_409'), ...basics }),
  /** Answers 429 with so many seconds to wait in `X-RateLimit-Reset-Default`. */
  z.strictObject({ kind: z.literal('rate_limited'), reset: z.int().min(0).optional(), ...basics }),
  /** Answers slots as they were `ms` ago (2 s, the age of Cal.com's cache). */
  z.strictObject({ kind: z.literal('stale_slots'), ms: z.int().min(0).optional(), ...basics }),
  /** Resets the connection and does nothing. */
  z.strictObject({ kind: z.literal('connection_reset'), ...basics }),
  /** Does the work and answers half of the JSON. */
  z.strictObject({ kind: z.literal('truncated_json'), ...basics }),
  /** Does the work and answers JSON of another shape. */
  z.strictObject({ kind: z.literal('wrong_shape'), ...basics }),
]);

/** A checked rule. */
export type FaultRule = z.output<typeof faultRuleSchema>;
/** The faults of one request. */
export interface Faults {
  readonly latencyMs: number;
  /** At most one fault besides latency. */
  readonly fault: Exclude<FaultRule, { kind: 'latency' }> | undefined;
}

/** The rules in force. */
export class FaultRules {
  #rules: { rule: FaultRule; left: number }[] = [];

  add(rules: readonly FaultRule[]): void {
    this.#rules.push(...rules.map((rule) => ({ rule, left: rule.times ?? Infinity })));
  }

  clear(): void {
    this.#rules = [];
  }

  /** The rules with what is left of `times` (absent: no end). */
  list(): FaultRule[] {
    return this.#rules.map(({ rule, left }) => ({
      ...rule,
      times: left === Infinity ? undefined : left,
    }));
  }

  /** The faults for a request; uses up one time of each rule that takes effect. */
  take(method: string, path: string): Faults {
    let latencyMs = 0;
    let fault: Faults['fault'];
    for (const entry of this.#rules) {
      const { rule } = entry;
      if (!matches(rule, method, path)) continue;
      if (rule.kind === 'latency') latencyMs += rule.ms;
      else if (fault === undefined) fault = rule;
      else continue;
      entry.left -= 1;
    }
    this.#rules = this.#rules.filter(({ left }) => left > 0);
    return { latencyMs, fault };
  }
}

function matches({ match: wanted }: FaultRule, method: string, path: string): boolean {
  if (wanted.method !== undefined && wanted.method !== method) return false;
  if (wanted.path === undefined) return true;
  return wanted.exact === true ? path === wanted.path : path.startsWith(wanted.path);
}
