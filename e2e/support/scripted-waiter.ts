/** The agent of examples/own-agent with a scripted model; runs in the folder in which that is installed. */
import { fileURLToPath } from 'node:url';
import { cli, defineAgent, ServerOptions } from '@livekit/agents';
import {
  ScriptedModel,
  toolSaid,
  type ScriptedReply,
} from '../../agent/src/session/testing/scripted-model.ts';
import { loadOwnAgent } from '../../scripts/package/load-own-agent.ts';
import { ADA } from './call-page.ts';

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
    const { serve, memoryCalendar } = await loadOwnAgent(process.cwd());
    await serve(ctx, memoryCalendar()(), { llm: new ScriptedModel(REPLIES) });
  },
});

const file = fileURLToPath(import.meta.url);
if (process.argv[1] === file) {
  // However busy the machine is.
  const patient = { loadFunc: () => Promise.resolve(0), initializeProcessTimeout: 60_000 };
  cli.runApp(new ServerOptions({ agent: file, agentName: 'waiter', ...patient }));
}
