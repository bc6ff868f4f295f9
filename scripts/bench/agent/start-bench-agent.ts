import { fork } from 'node:child_process';
import { once } from 'node:events';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { accessToken } from '../../lib/access-token.ts';
import type { StackEndpoints } from '../../stack/stack-plan.ts';
import { reportSchema, type Assignment, type Order, type Report } from './orders.ts';

export interface BenchAgent {
  identity: string;
  /** Has the agent do something; resolves when it is done. */
  order: (order: Order) => Promise<Report>;
  stop: () => Promise<void>;
}

/** Starts the agent's half of a call in a process of its own, its free times read, and waits until it can be asked. */
export async function startBenchAgent(
  stack: StackEndpoints,
  room: string,
  caller: string,
): Promise<BenchAgent> {
  const cacheDir = mkdtempSync(join(tmpdir(), 'in-call-calendar-bench-'));
  const identity = `bench-agent-${randomUUID()}`;
  const assignment: Assignment = {
    livekitUrl: stack.livekitUrl,
    token: accessToken(stack, { identity, room, kind: 'agent' }),
    caller,
    calUrl: stack.calUrl,
    calKey: stack.calKey,
    eventTypeSlug: 'consultation',
    cacheDir,
  };
  const child = fork(join(import.meta.dirname, 'main.ts'), [JSON.stringify(assignment)], {
    execArgv: ['--import', 'tsx'],
  });
  const report = async (): Promise<Report> => {
    const stop = new AbortController();
    const died = once(child, 'exit', { signal: stop.signal }).then(() => {
      throw new Error('the agent of the bench has died');
    });
    try {
      const messages: unknown[] = await Promise.race([
        once(child, 'message', { signal: stop.signal }),
        died,
      ]);
      return reportSchema.parse(messages[0]);
    } finally {
      died.catch(() => undefined);
      stop.abort();
    }
  };
  await report();
  return {
    identity,
    async order(order) {
      const done = report();
      child.send(order);
      return done;
    },
    async stop() {
      const gone = once(child, 'exit');
      child.disconnect();
      await gone;
      rmSync(cacheDir, { recursive: true, force: true });
    },
  };
}
