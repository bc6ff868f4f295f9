/**
 * Notices in the worker what the processes of calls say, and that one has died. The framework restarts nothing, and the SFU would need
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

export interface JobListeners {
  /** A call's process has ended without having said so. */
  onDeath: (call: DeadCall) => void;
  /** A process has said something; `job` stands for it. */
  onMessage: (job: object, message: unknown) => void;
  /** A process has ended, in whatever way. */
  onEnd: (job: object) => void;
}

/** Follows every process that is started from now on. */
export function watchJobs(listeners: JobListeners): void {
  subscribe('child_process', (message) => {
    const child = childOf(message);
    if (child) watchJob(child, listeners);
  });
}

/** @see watchJobs */
export function watchJob(
  child: Pick<ChildProcess, 'on' | 'once'>,
  { onDeath, onMessage, onEnd }: JobListeners,
): void {
  let call: DeadCall | null = null;
  child.on('message', (message: unknown) => {
    const leads = leadsCallSchema.safeParse(message);
    if (leads.success) call = leads.data.value;
    else if (endingSchema.safeParse(message).success) call = null;
    onMessage(child, message);
  });
  child.once('exit', () => {
    onEnd(child);
    if (call) onDeath(call);
  });
}

function childOf(message: unknown): ChildProcess | undefined {
  const hasProcess = typeof message === 'object' && message !== null && 'process' in message;
  return hasProcess && message.process instanceof ChildProcess ? message.process : undefined;
}
