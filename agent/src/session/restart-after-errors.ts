/**
 * Starts a session again that an error has closed, in the same room and with the same talk. No model's error should
 * close one any more; the framework still closes it for errors that it has no count for (1.9.0).
 */
import { voice } from '@livekit/agents';

/** Wait before a session is started again, in ms; longer each time that it fails. */
const RESTART_AFTER_MS = 1000;

/** As the framework types it: a reason may be any string. */
export const CLOSED_BY_ERROR: string = voice.CloseReason.ERROR;

export interface RestartOptions {
  start: () => Promise<void>;
  after: (ms: number) => Promise<void>;
  /** The call itself is over. */
  isOver: () => boolean;
  onRestarted: () => void;
  log: { warn(fields: object, message: string): void };
}

/** Follows a session until the call is over. */
export function restartAfterErrors(session: voice.AgentSession, options: RestartOptions): void {
  async function restart(): Promise<void> {
    // Resolves when it has let go of the room.
    await session.close();
    for (let wait = RESTART_AFTER_MS; !options.isOver(); wait *= 2) {
      await options.after(wait);
      if (options.isOver()) return;
      try {
        await options.start();
        options.onRestarted();
        return;
      } catch (error) {
        options.log.warn({ error }, 'the session could not be started again');
      }
    }
  }

  session.on(voice.AgentSessionEventTypes.Close, ({ reason }) => {
    if (reason !== CLOSED_BY_ERROR || options.isOver()) return;
    options.log.warn({}, 'an error has closed the session, it is started again');
    void restart();
  });
}
