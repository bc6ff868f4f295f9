import { fileURLToPath } from 'node:url';
import { calcom } from '@in-call-calendar/agent';
import { cli, defineAgent, ServerOptions, type JobContext } from '@livekit/agents';
import { memoryCalendar } from './memory-scheduler.ts';
import { StandInModel } from './stand-in-model.ts';
import { serve } from './waiter.ts';

const { CAL_API_KEY: apiKey, CAL_EVENT_TYPE_SLUG: eventTypeSlug, LIVEKIT_URL = '' } = process.env;

/** With a key, tables are booked at Cal.com; else in the memory of this job. */
const scheduler = apiKey ? calcom({ apiKey, eventTypeSlug }) : memoryCalendar()();

/** LiveKit Cloud brings models along; a media server of one's own has none. */
const isCloud = /\.livekit\.cloud\b/.test(LIVEKIT_URL);

export default defineAgent({
  entry: async (ctx: JobContext) => {
    await serve(
      ctx,
      scheduler,
      isCloud
        ? { stt: 'deepgram/nova-3', llm: 'openai/gpt-4.1-mini', tts: 'cartesia/sonic-3' }
        : { llm: new StandInModel() },
    );
  },
});

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  cli.runApp(
    new ServerOptions({
      agent: fileURLToPath(import.meta.url),
      agentName: 'waiter',
      // Ten calls at once. Else the load is that of the whole machine, and a busy one gets no calls at all.
      loadFunc: async ({ activeJobs }) => activeJobs.length / 10,
      initializeProcessTimeout: 60_000,
    }),
  );
}
