/**
 * Notices in the worker that the process of a call has died. The framework restarts nothing, and the SFU would need
 * 16 to 20 s to notice. Node publishes every child process on its `child_process` diagnostics channel.
 */
import { ChildProcess } from 'node:child_process';
import { subscribe } from 'node:diagnostics_channel';
import { z } from 'zod';

const leadsCallSchema = z.object({
  case: z.literal('in-call-calendar:leads'),
  value: z.object({ room: z.string(), caller: z.string(), agent: z.string() }),
});
/** What the framework's job process sends before it ends on purpose. */
const endingSchema = z.object({ case: z.enum(['exiting', 'done']) });

/** A call whose process has died. */
export type DeadCall = z.infer<typeof leadsCallSchema>['value'];

/** Reports to the worker, from inside a job's process, which call it leads. Without a worker it does nothing. */
export function reportToWorker(call: DeadCall): void {
  process.send?.({ case: 'in-call-calendar:leads', value: call } satisfies z.input<
    typeof leadsCallSchema
  >);
}

/** Calls back for every call whose process ends without having said so. */
export function watchJobs(onDeath: (call: DeadCall) => void): void {
  subscribe('child_process', (message) => {
    const child = childOf(message);
    if (child) watchJob(child, onDeath);
  });
}

/** @see watchJobs */
export function watchJob(
  child: Pick<ChildProcess, 'on' | 'once'>,
  onDeath: (call: DeadCall) => void,
): void {
  let call: DeadCall | null = null;
  child.on('message', (message: unknown) => {
    const leads = leadsCallSchema.safeParse(message);
    if (leads.success) call = leads.data.value;
    else if (endingSchema.safeParse(message).success) call = null;
  });
  child.once('exit', () => {
    if (call) onDeath(call);
  });
}

function childOf(message: unknown): ChildProcess | undefined {
  const hasProcess = typeof message === 'object' && message !== null && 'process' in message;
  return hasProcess && message.process instanceof ChildProcess ? message.process : undefined;
}
