/** The job to compare with: the framework, joined to a room, with a session that has no models and does nothing. */
import { defineAgent, voice } from '@livekit/agents';
import { ECHO_METHOD } from './echo-method.mjs';

// The framework imports a job's definition as the default export.
export default defineAgent({
  entry: async (ctx) => {
    await ctx.connect();
    const session = new voice.AgentSession({ turnHandling: { turnDetection: 'manual' } });
    await session.start({ agent: new voice.Agent({ instructions: '' }), room: ctx.room });
    ctx.room.localParticipant?.registerRpcMethod(ECHO_METHOD, ({ payload }) =>
      Promise.resolve(payload),
    );
    process.stdout.write(`bare job ${process.pid}\n`);
  },
});
