/** The agent of examples/own-agent with a scripted model; runs in the folder in which that is installed. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cli, defineAgent, ServerOptions, type JobContext, type voice } from '@livekit/agents';
import type { Scheduler } from '../../agent/src/scheduling/scheduler.ts';
import {
  ScriptedModel,
  toolSaid,
  type ScriptedReply,
} from '../../agent/src/session/testing/scripted-model.ts';
import { ADA } from './call-page.ts';

interface Example {
  serve: (
    ctx: JobContext,
    scheduler: Scheduler,
    models: voice.AgentSessionOptions,
  ) => Promise<voice.AgentSession>;
  memoryCalendar: () => () => Scheduler;
}

const use = (name: string, args: object = {}) => ({ name, args });

/** Three turns of the caller: what for, when and for whom, and yes. */
const REPLIES: readonly ScriptedReply[] = [
  { calls: [use('show_calendar')] },
  { say: 'They are on your screen.' },
  { calls: [use('select_time', { time: 't1' }), use('set_details', ADA)] },
  { calls: [use('book_appointment')] },
  { say: toolSaid },
  { calls: [use('book_appointment')] },
  { say: 'See you then.' },
];

export default defineAgent({
  async entry(ctx) {
    const load = (file: string): Promise<unknown> => import(join(process.cwd(), file));
    const [{ serve }, { memoryCalendar }] = (await Promise.all([
      load('waiter.ts'),
      load('memory-scheduler.ts'),
    ])) as [Pick<Example, 'serve'>, Pick<Example, 'memoryCalendar'>];
    await serve(ctx, memoryCalendar()(), { llm: new ScriptedModel(REPLIES) });
  },
});

const file = fileURLToPath(import.meta.url);
if (process.argv[1] === file) {
  // However busy the machine is.
  const patient = { loadFunc: () => Promise.resolve(0), initializeProcessTimeout: 60_000 };
  cli.runApp(new ServerOptions({ agent: file, agentName: 'waiter', ...patient }));
}
