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

type Message = z.input<typeof messageSchema>;

export interface JobMeter extends Meter {
  /** The process has its call: what was measured before leaves now. */
  begin(): void;
}

/**
 * Returns the meter of a job's process. From the beginning of its call each measurement leaves at once: what was measured
 * before a kill is counted. Until then none does: the framework ends a process whose first message is not its own.
 *
 * @param send undefined where there is no worker
 */
export function createJobMeter(send: ((message: Message) => unknown) | undefined): JobMeter {
  let waiting: Message[] | undefined = [];
  const put = (value: Message['value']): void => {
    const message: Message = { case: CASE, value };
    if (waiting) waiting.push(message);
    else send?.(message);
  };
  return {
    add(name, labels, value = 1) {
      put({ name, labels, value });
    },
    set(name, value) {
      put({ name, value });
    },
    begin() {
      for (const message of waiting ?? []) send?.(message);
      waiting = undefined;
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
