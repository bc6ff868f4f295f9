import { voice } from '@livekit/agents';
import type { Room } from '@livekit/rtc-node';

/** Fields of the framework's own start that a call uses, without the room's other channels. */
export interface RoomSession {
  session: voice.AgentSession;
  agent: voice.Agent;
  room: Room;
  inputOptions: Partial<voice.RoomInputOptions>;
}

/**
 * Starts a session that hears and speaks in this room, and nothing else.
 *
 * A session that is given the room itself opens one more channel (`lk.agent.session`, agents-js 1.9.0), without a
 * setting for it: it gives the caller's browser the agent's instructions and whole history when asked, pushes what
 * every tool was given and answered, and takes input that passes no check of ours.
 *
 * @throws Error when the session cannot be started
 */
export async function startInRoom({
  session,
  agent,
  room,
  inputOptions,
}: RoomSession): Promise<void> {
  const io = new voice.RoomIO({ agentSession: session, room, inputOptions });
  session.once(voice.AgentSessionEventTypes.Close, () => void io.close());
  const starting = session.start({ agent, record: false });
  try {
    // It asks for the session's agent, which is set before start() waits for anything.
    io.start();
    await starting;
  } catch (error) {
    // A session that has not started does not say that it closes.
    await io.close();
    throw error;
  }
}
