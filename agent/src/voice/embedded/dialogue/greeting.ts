/** The first words of a call. */
import type { CallContext } from '../contract.ts';

/** Says what this is and what it can do; names the button where there is one. */
export function greeting({ view, hasScreen }: CallContext): string {
  const host = view.event?.hostName;
  const who =
    host === undefined ? "Hello, I'm an AI assistant." : `Hello, I'm the AI assistant of ${host}.`;
  return hasScreen
    ? `${who} I can book an appointment with you right here. When would suit you? You can also press Book appointment.`
    : `${who} I can book an appointment for you. When would suit you?`;
}
