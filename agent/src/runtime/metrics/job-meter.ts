/** The way of measurements from the process of a call to its worker, whose registry outlives it. */
import { z } from 'zod';
import type { Meter } from './meter.ts';
import type { MetricsRegistry } from './registry.ts';

/** What a job's process sends; the framework lets messages pass that it does not know. */
const CASE = 'in-call-calendar:measured';
const messageSchema = z.object({
  case: z.literal(CASE),
  value: z.object({
    name: z.string(),
    /** Undefined for a gauge. */
    labels: z.record(z.string(), z.string().max(60)).optional(),
    value: z.number(),
  }),
});

/**
 * Returns the meter of a job's process. Each measurement leaves at once: what was measured before a kill is counted.
 *
 * @param send undefined where there is no worker
 */
export function createJobMeter(
  send: ((message: z.input<typeof messageSchema>) => unknown) | undefined,
): Meter {
  return {
    add(name, labels, value = 1) {
      send?.({ case: CASE, value: { name, labels, value } });
    },
    set(name, value) {
      send?.({ case: CASE, value: { name, value } });
    },
  };
}

/** Puts a message of a job's process into the worker's registry; leaves other messages alone. */
export function takeMeasured(
  registry: Pick<MetricsRegistry, 'take'>,
  job: object,
  message: unknown,
): void {
  const measured = messageSchema.safeParse(message);
  if (measured.success) registry.take(job, measured.data.value);
}
