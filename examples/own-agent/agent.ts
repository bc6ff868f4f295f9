import { fileURLToPath } from 'node:url';
import { calcom } from '@in-call-calendar/agent';
import { cli, defineAgent, ServerOptions, type JobContext } from '@livekit/agents';
import { memoryCalendar } from './memory-scheduler.ts';
import { StandInModel } from './stand-in-model.ts';
import { serve } from './waiter.ts';

const { CAL_API_KEY: apiKey, CAL_EVENT_TYPE_SLUG: eventTypeSlug, LIVEKIT_URL = '' } = process.env;

/** With a key and an event type, tables are booked at Cal.com; else in the memory of this job, for one call. */
const scheduler = apiKey && eventTypeSlug ? calcom({ apiKey, eventTypeSlug }) : memoryCalendar()();

/** LiveKit Cloud brings models along; a media server of one's own has none. */
const isCloud = /\.livekit\.cloud\b/.test(LIVEKIT_URL);

export default defineAgent({
  entry: async (ctx: JobContext) => {
    await serve(
      ctx,
      scheduler,
      isCloud
        ? { stt: 'deepgram/nova-3', llm: 'openai/gpt-4.1-mini', tts: 'cartesia/sonic-3' }
        : // Without ears there are no turns to detect.
          { llm: new StandInModel(), turnHandling: { turnDetection: 'manual' } },
    );
  },
});

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (Boolean(apiKey) !== Boolean(eventTypeSlug)) {
    const missing = apiKey ? 'CAL_EVENT_TYPE_SLUG' : 'CAL_API_KEY';
    console.error(`${missing} is not set: set both for Cal.com, or none for a calendar in memory.`);
    process.exit(1);
  }
  console.log(
    apiKey
      ? `Tables are booked at Cal.com, as ${eventTypeSlug}.`
      : 'Tables are booked in memory, and forgotten when the call ends.',
  );
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
