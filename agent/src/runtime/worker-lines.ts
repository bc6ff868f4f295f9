/** How many calls a worker leads, and which job it takes when one is offered. Counted here, because the framework shows a job only once its process has it. */

/** `takeover`: for a call that has lost its agent. `turn_away`: to say that all lines are busy. */
export type JobKind = 'call' | 'takeover' | 'turn_away';

/** Callers who are told at the same time that all lines are busy: each takes a process for some seconds. */
const MOST_TURNED_AWAY = 2;
/** How long a job that was taken may wait for its process, in ms: as long as a process may take to start. */
export const START_MS = 120_000;

export interface WorkerLines {
  /** Returns whether a job that is offered is taken; it counts from then on. */
  take(id: string, kind: JobKind): boolean;
  /** How many calls are led; callers who are turned away are none. */
  calls: () => number;
}

export interface WorkerLinesOptions {
  maxCalls: number;
  /** The jobs that have a process. */
  running: () => readonly string[];
  /** Epoch ms. */
  now: () => number;
}

/** Returns the lines of a worker, all of them free. */
export function createWorkerLines({ maxCalls, running, now }: WorkerLinesOptions): WorkerLines {
  const taken = new Map<string, { kind: JobKind; at: number; hasRun: boolean }>();

  function count(isCounted: (kind: JobKind) => boolean): number {
    const ids = new Set(running());
    for (const [id, job] of taken) {
      if (ids.has(id)) job.hasRun = true;
      else if (job.hasRun || now() - job.at >= START_MS) taken.delete(id);
    }
    return [...taken.values()].filter(({ kind }) => isCounted(kind)).length;
  }

  const calls = (): number => count((kind) => kind !== 'turn_away');

  return {
    take(id, kind) {
      const isFree =
        kind === 'turn_away'
          ? count((each) => each === 'turn_away') < MOST_TURNED_AWAY
          : calls() < maxCalls;
      if (isFree) taken.set(id, { kind, at: now(), hasRun: false });
      return isFree;
    },
    calls,
  };
}
