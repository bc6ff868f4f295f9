/** The first words of a call. */
import { awaitsProvider, takeoverWords } from '../../../conversation/takeover-words.ts';
import { english } from '../../../conversation/words/en/en.ts';
import type { CallContext } from '../contract.ts';
import { repeatQuestion } from './repeat-question.ts';
import type { Reply } from './reply.ts';
import type { Step } from './state.ts';

/** Says what this is and what it can do; names the button where there is one. */
export function greeting({ view, hasScreen }: CallContext): string {
  const host = view.event?.hostName;
  const who =
    host === undefined ? "Hello, I'm an AI assistant." : `Hello, I'm the AI assistant of ${host}.`;
  return hasScreen
    ? `${who} I can book an appointment with you right here. When would suit you? You can also press Book appointment.`
    : `${who} I can book an appointment for you. When would suit you?`;
}

/** Goes on with a call that another process led: says so, and asks what is open now. */
export function resume(reply: Reply): Step {
  const { view } = reply.context;
  reply.say(takeoverWords(reply.context, english));
  return awaitsProvider(view)
    ? reply.set({ asked: 'nothing' }).done()
    : repeatQuestion(reply).done();
}
