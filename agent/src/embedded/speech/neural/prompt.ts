/** What the recogniser is told before it hears: a text in the caller's manner, with the business's own words. Pure. */
import type { EventType } from '../../../scheduling/scheduler.ts';

/** Digits and signs as the dialogue reads them best. */
const MANNER =
  "I'd like to book an appointment next Tuesday at half past two. My e-mail is anna@example.com. The second one, please.";

/** Returns a prompt of at most about 60 words. */
export function hearingPrompt({ title, hostName }: Pick<EventType, 'title' | 'hostName'>): string {
  return `${title} with ${hostName}. ${MANNER}`;
}
