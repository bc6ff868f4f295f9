import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { JobContext, voice } from '@livekit/agents';
import { z } from 'zod';
import type { Scheduler } from '../../agent/src/scheduling/scheduler.ts';

type Serve = (
  ctx: JobContext,
  scheduler: Scheduler,
  models: voice.AgentSessionOptions,
) => Promise<voice.AgentSession>;
type MemoryCalendar = () => () => Scheduler;

const isFunction = (value: unknown): boolean => typeof value === 'function';
const waiterSchema = z.object({ serve: z.custom<Serve>(isFunction) });
const memorySchema = z.object({ memoryCalendar: z.custom<MemoryCalendar>(isFunction) });

/** The modules of examples/own-agent, as far as tests use them. */
export interface OwnAgent {
  serve: Serve;
  memoryCalendar: MemoryCalendar;
}

/**
 * Loads the example from the folder in which it is installed; its types are checked there.
 *
 * @throws Error where a module is missing or exports something else
 */
export async function loadOwnAgent(folder: string): Promise<OwnAgent> {
  const load = (file: string): Promise<unknown> => import(pathToFileURL(join(folder, file)).href);
  const [waiter, memory] = await Promise.all([load('waiter.ts'), load('memory-scheduler.ts')]);
  return { ...waiterSchema.parse(waiter), ...memorySchema.parse(memory) };
}
