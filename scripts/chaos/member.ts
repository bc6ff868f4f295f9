/** One process of a fleet, which can be ended, frozen and started again at the same place. */
import type { Guard } from '../stack/guard.ts';
import { waitForHealth } from '../stack/health.ts';
import { startPart, type Part, type PartSpec } from '../stack/part.ts';
import { signalGroup } from '../stack/process-group.ts';

const READY_MS = 120_000;

export interface Member {
  readonly label: string;
  readonly pid: number;
  /** Whether its process has ended. */
  hasEnded(): boolean;
  /** Ends it, and all that it has started, as a power cut would. */
  kill(): Promise<void>;
  /** Stops it, and all that it has started, in the middle of whatever it does. */
  freeze(): void;
  thaw(): void;
  /** Asks it to end, and waits until it has. */
  retire(): Promise<void>;
  /** Starts it, unless it runs. Resolves when it is well. */
  start(): Promise<void>;
  /** Ends it as a launcher does. */
  stop(): Promise<void>;
}

/** Starts a process, and waits until it is well. */
export async function startMember(
  label: string,
  spec: PartSpec,
  { guard, log }: { guard: Guard; log: (part: string, line: string) => void },
): Promise<Member> {
  let part: Part;
  let isOver = false;
  const launch = async (): Promise<void> => {
    isOver = false;
    const started = startPart(spec, guard, (line) => {
      log(label, line);
    });
    part = started;
    void started.ended.then(() => {
      if (part === started) isOver = true;
    });
    await waitForHealth(started, spec.healthUrl, READY_MS);
  };
  const pid = (): number => part.pid ?? 0;
  await launch();
  return {
    label,
    get pid() {
      return pid();
    },
    hasEnded: () => isOver,
    async kill() {
      signalGroup(pid(), 'SIGKILL');
      await part.ended;
    },
    freeze() {
      signalGroup(pid(), 'SIGSTOP');
    },
    thaw() {
      signalGroup(pid(), 'SIGCONT');
    },
    async retire() {
      if (!isOver) process.kill(pid(), 'SIGTERM');
      await part.ended;
    },
    async start() {
      if (isOver) await launch();
    },
    async stop() {
      if (isOver) return;
      signalGroup(pid(), 'SIGCONT');
      await part.stop();
    },
  };
}
