/** A restaurant's agent with a tool of its own, and the calendar in it. */
import { createInCallCalendar, type Scheduler } from '@in-call-calendar/agent';
import { llm, voice, type JobContext } from '@livekit/agents';
import { z } from 'zod';

const PERSONA = `You are the waiter of Trattoria Aurora, warm and brief. You say what is on the menu, and book tables.`;

const menu = llm.tool({
  description: 'What the kitchen offers on a day.',
  parameters: z.object({ vegetarian: z.boolean().describe('only dishes without meat and fish') }),
  execute: async ({ vegetarian }) =>
    vegetarian ? ['Pumpkin ravioli'] : ['Pumpkin ravioli', 'Osso buco', 'Grilled bream'],
});

/** Serves the caller of a job; resolves once they have been greeted. */
export async function serve(
  ctx: JobContext,
  scheduler: Scheduler,
  models: voice.AgentSessionOptions,
): Promise<voice.AgentSession> {
  const calendar = await createInCallCalendar({ ctx, scheduler });
  const agent = voice.Agent.create({
    instructions: `${PERSONA}\n\n${calendar.instructions}`,
    tools: calendar.withTools({ menu }),
    llmNode: calendar.llmNode,
  });
  const session = new voice.AgentSession(models);
  await session.start({
    agent,
    room: ctx.room,
    // Without ears the agent would take every noise for a turn without words; without a voice it writes what it says.
    inputOptions: {
      closeOnDisconnect: false,
      textInputCallback: calendar.answerTyped,
      audioEnabled: models.stt !== undefined,
    },
    outputOptions: { audioEnabled: models.tts !== undefined },
  });
  await calendar.attach(session);
  session.say('Trattoria Aurora, good evening!');
  return session;
}
