import { fileURLToPath } from 'node:url';
import { calcom } from '@in-call-calendar/agent';
import { cli, defineAgent, ServerOptions, type JobContext } from '@livekit/agents';
import { memoryCalendar } from './memory-scheduler.ts';
import { serve } from './waiter.ts';

const { CAL_API_KEY: apiKey, CAL_EVENT_TYPE_SLUG: eventTypeSlug } = process.env;

/** With a key, tables are booked at Cal.com; else in the memory of this job. */
const scheduler = apiKey ? calcom({ apiKey, eventTypeSlug }) : memoryCalendar()();

export default defineAgent({
  entry: async (ctx: JobContext) => {
    await serve(ctx, scheduler, {
      stt: 'deepgram/nova-3',
      llm: 'openai/gpt-4.1-mini',
      tts: 'cartesia/sonic-3',
    });
  },
});

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  cli.runApp(new ServerOptions({ agent: fileURLToPath(import.meta.url), agentName: 'waiter' }));
}
