import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { buildAgent } from '../setup/agent-build.mjs';
import { startGuard } from './guard.ts';
import { waitForHealth, withTail } from './health.ts';
import { describeEnd, startPart } from './part.ts';
import type { Part, PartEnd, PartName } from './part.ts';
import { planStack } from './stack-plan.ts';
import type { StackEndpoints, StackOptions } from './stack-plan.ts';
import { ensureWebBuild } from './web-build.ts';

const ROOT = resolve(import.meta.dirname, '..', '..');
const READY_TIMEOUT_MS = 120_000;

/** First what others need, then those. */
const START_ORDER: readonly (readonly PartName[])[] = [
  ['sfu', 'local-calcom'],
  ['server', 'worker', 'web'],
];

/** First those that use others. */
const STOP_ORDER: readonly (readonly PartName[])[] = [
  ['web', 'worker'],
  ['server'],
  ['local-calcom', 'sfu'],
];

/** A stack that runs and answered its health checks. */
export interface Stack extends StackEndpoints {
  /** Resolves when a part ends that was not stopped; never rejects. */
  readonly died: Promise<{ readonly part: Part; readonly end: PartEnd }>;
  /**
   * One part, to look at or to end.
   *
   * @throws Error when it is not part of this stack
   */
  part(name: PartName): Part;
  /** Ends a part, and starts it again at the same place. Resolves when it is healthy. */
  restart(name: PartName): Promise<void>;
  /** Ends all parts, and their descendants, and nothing else. May be called more than once. */
  stop(): Promise<void>;
}

/**
 * Starts SFU, local Cal.com-compatible server, server, worker and page on 127.0.0.1, and waits until all are healthy.
 * Whatever happens to this process, its parts do not outlive it.
 *
 * @throws Error when a part does not become healthy, with its last lines; nothing is left running then
 */
export async function startStack(options: StackOptions): Promise<Stack> {
  const log = options.log ?? (() => undefined);
  const plan = await planStack(ROOT, process.env, options);
  mkdirSync(resolve(ROOT, options.dataDir), { recursive: true });
  const guard = startGuard();
  const running = new Map<PartName, Part>();
  let reportDeath: (death: { part: Part; end: PartEnd }) => void = () => undefined;
  const died = new Promise<{ part: Part; end: PartEnd }>((resolve) => {
    reportDeath = resolve;
  });
  let stopping: Promise<void> | undefined;

  const stopAll = async () => {
    for (const names of STOP_ORDER) {
      const parts = names.flatMap((name) => running.get(name) ?? []);
      await Promise.all(parts.map((part) => part.stop()));
    }
    guard.close();
  };
  const stop = () => (stopping ??= stopAll());

  const launch = async (name: PartName) => {
    const spec = plan.specs.find((candidate) => candidate.name === name);
    if (spec === undefined) return;
    const part = startPart(spec, guard, (line) => log(name, line));
    running.set(name, part);
    void part.ended.then((end) => {
      if (!part.isStopping()) reportDeath({ part, end });
    });
    await waitForHealth(part, spec.healthUrl, READY_TIMEOUT_MS);
  };

  const start = async () => {
    if (plan.specs.some((spec) => spec.name === 'web')) {
      await ensureWebBuild(ROOT, (line) => log('stack', line));
    }
    await buildAgent(ROOT);
    log('stack', `starting ${plan.specs.map(({ name }) => name).join(', ')}`);
    for (const names of START_ORDER) {
      options.signal?.throwIfAborted();
      await Promise.all(names.map(launch));
    }
  };

  try {
    await Promise.race([start(), abortion(options.signal), died.then(failToStart)]);
  } catch (error) {
    await stop();
    throw error;
  }

  const partOf = (name: PartName): Part => {
    const part = running.get(name);
    if (part === undefined) throw new Error(`${name} does not run in this stack`);
    return part;
  };
  return {
    ...plan.endpoints,
    died,
    stop,
    part: partOf,
    async restart(name) {
      await partOf(name).stop();
      await launch(name);
    },
  };
}

function failToStart({ part, end }: { readonly part: Part; readonly end: PartEnd }): never {
  throw new Error(withTail(describeEnd(end), part));
}

/** Rejects when the signal is given; otherwise stays open. */
function abortion(signal: AbortSignal | undefined): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal?.addEventListener('abort', () => reject(new Error('the start was aborted')), {
      once: true,
    });
  });
}
