/** A turn that made no sense: asks again, each time in other words, and soon offers another way. Pure. */
import { isOpen, repeatQuestion } from './repeat-question.ts';
import { helpWords } from './answers.ts';
import { askField } from './next.ts';
import type { Reply } from './reply.ts';
import { fieldBySlug, fieldFor, selectedOf } from './view.ts';

/** `silent`: nothing was said that could be understood, not even a word. */
export function notUnderstood(reply: Reply, silent = false): Reply {
  const misses = reply.state.misses + 1;
  reply.set({ misses });
  const { view } = reply.context;
  if (selectedOf(view) !== null && isField(reply.state.asked)) {
    const kind = reply.state.asked;
    const field =
      kind === 'field' ? fieldBySlug(view, reply.state.slug ?? '') : fieldFor(view, kind);
    if (field && isOpen(field, reply)) return askField(reply, field, true);
  }
  reply.phrase(silent ? 'nothing_heard' : 'missed');
  if (misses >= 3) return reply.say(misses % 2 === 1 ? helpWords(reply) : otherWay(reply));
  if (misses === 2) reply.say(otherWay(reply));
  return repeatQuestion(reply);
}

function isField(asked: string): asked is 'name' | 'email' | 'phone' | 'field' {
  return asked === 'name' || asked === 'email' || asked === 'phone' || asked === 'field';
}

/** A way round hearing and understanding. */
function otherWay(reply: Reply): string {
  const { view, hasScreen } = reply.context;
  if (!hasScreen) return 'Short sentences work best, like: Tuesday at ten.';
  if (view.step === 'closed') return 'You can also press Book appointment, or type to me.';
  return selectedOf(view) === null
    ? 'You can also tap a time in the calendar, or type to me.'
    : 'You can also type on the screen, and press Book there.';
}
