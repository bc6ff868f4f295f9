import { log } from '@livekit/agents';

/** Where LiveKit Agents keeps its logger (agents 1.9.0); it exports the way to read it only. */
const LOGGER = Symbol.for('@livekit/agents:logger');
/** How LiveKit Agents marks fields with what people said, typed, or are called. */
const PERSONAL = 'lk.pii.';

/**
 * Redacts personal data in what LiveKit Agents logs itself: at `info` it writes the arguments of every tool call,
 * with the caller's name and e-mail. Holds for everything in this process that takes the logger from now on.
 */
export function redactFrameworkLog(): void {
  Reflect.set(globalThis, LOGGER, log().child({}, { formatters: { log: redacted } }));
}

function redacted(fields: object): object {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]: [string, unknown]) => [
      name,
      name.startsWith(PERSONAL) ? '[hidden]' : value,
    ]),
  );
}
