/** Looking for a booking: what it is known by is asked for, read back, and looked up. Pure. */
import type { LocalDate } from '@in-call-calendar/shared';
import type { Doubt } from '../../understanding/time/items.ts';
import { understand, type Meaning } from '../../understanding/understand.ts';
import { normalise } from '../../understanding/normalise.ts';
import { withoutNulls } from '../../../../conversation/tools/said.ts';
import { fixEmail } from '../../understanding/contact/fix-detail.ts';
import { does } from '../heard.ts';
import type { Reply } from '../reply.ts';
import { asksItself, doubtWords } from '../doubt-words.ts';
import { neutralScene } from '../scene.ts';
import { spelledEmail } from '../spoken.ts';
import type { Step } from '../state.ts';
import { leaveBookingAsItIs } from './leave.ts';

/**
 * Asks for what is still needed, or looks the booking up. `opens`: the form for it is opened on the screen first, so
 * that it can be typed as well.
 */
export function askForCriteria(reply: Reply, { opens = false }: { opens?: boolean } = {}): Step {
  const { email, sure, date } = reply.state.criteria;
  const { view, hasScreen } = reply.context;
  const known = withoutNulls({ email: sure ? email : null, date });
  const isAll = known.email !== undefined && known.date !== undefined;
  if (isAll || (opens && hasScreen && view.step !== 'finding'))
    return reply.call([{ name: 'find_booking', args: known }]);
  return ask(reply).done();
}

/** Asks for what the look-up still needs. */
export function ask(reply: Reply): Reply {
  const { email, sure, date } = reply.state.criteria;
  const { hasScreen } = reply.context;
  if (email === null)
    return reply.set({ asked: 'find_email' }).phrase(hasScreen ? 'find_email' : 'find_email_voice');
  if (!sure) {
    reply.set({ asked: 'find_email_ok' });
    return reply.say(`I have ${spelledEmail(email, null)}.`).phrase('right');
  }
  if (date === null) return reply.set({ asked: 'find_date' }).phrase('find_date');
  return reply;
}

/** Answers to what a booking is known by. Null where the turn is about something else. */
export function onCriteria(meaning: Meaning, reply: Reply): Step | null {
  const { acts, email } = meaning;
  const { asked, criteria } = reply.state;
  if (acts.has('stop') || acts.has('back')) return leaveBookingAsItIs(reply);
  const { date, doubt } = dateIn(meaning, reply);
  if (email) {
    reply.set({
      misses: 0,
      criteria: { email: email.value, sure: email.typed, date: date ?? criteria.date },
    });
    return askForCriteria(reply);
  }
  if (asked === 'find_email_ok') return hearCheck(meaning, date, reply);
  if (date !== null) {
    reply.set({ misses: 0, criteria: { ...criteria, date } });
    // After nothing was found, another day is looked under at once.
    return askForCriteria(reply);
  }
  if (doubt !== null) {
    reply.say(doubtWords(doubt));
    return (asksItself(doubt) ? reply.set({ asked: 'find_date' }) : ask(reply)).done();
  }
  if (asked === 'find_again') return hearAgain(meaning, reply);
  if (meaning.time !== null && !acts.has('book') && !acts.has('browse'))
    return asked === 'find_date'
      ? reply.say('I need the very day.').phrase('find_date').done()
      : ask(reply).done();
  if (!does(meaning, 'no', 'has_none', 'skip', 'unsure')) return null;
  return reply
    .say(NEEDED[asked === 'find_email' ? 'email' : 'date'])
    .phrase('or_leave')
    .done();
}

const NEEDED = {
  email: 'I can only find a booking by the e-mail address that it was made with.',
  date: 'I need its day to find it. It is in your confirmation e-mail, which also has a link to move or cancel it.',
} as const;

/** Whether the address is right; the day may be told with it, or before it. */
function hearCheck(meaning: Meaning, told: LocalDate | null, reply: Reply): Step | null {
  const { acts, text } = meaning;
  const criteria = { ...reply.state.criteria, date: told ?? reply.state.criteria.date };
  const { email } = criteria;
  const fixed = email === null ? null : fixEmail(email, text);
  if (fixed !== null && fixed !== email) {
    reply.set({ criteria: { ...criteria, email: fixed } });
    return askForCriteria(reply);
  }
  if (acts.has('yes') || acts.has('confirm_book')) {
    reply.set({ misses: 0, criteria: { ...criteria, sure: true } });
    return askForCriteria(reply);
  }
  if (!acts.has('no') && !meaning.deniesEmail) {
    if (told === null || acts.has('book') || acts.has('browse')) return null;
    return ask(reply.set({ misses: 0, criteria })).done();
  }
  reply.set({ asked: 'find_email', criteria: { ...criteria, email: null, sure: false } });
  return reply.phrase('say_again').done();
}

function hearAgain({ acts, text }: Meaning, reply: Reply): Step | null {
  const { criteria } = reply.state;
  if (/\b(?:e ?mail|address)\b/.test(text))
    return ask(reply.set({ criteria: { ...criteria, email: null, sure: false } })).done();
  if (/\b(?:day|date)\b/.test(text))
    return ask(reply.set({ criteria: { ...criteria, date: null } })).done();
  if (acts.has('no') || acts.has('done') || acts.has('skip')) return leaveBookingAsItIs(reply);
  if (!acts.has('yes')) return null;
  return reply.say('Is it the address or the day that was different?').done();
}

/** One day, the next to come where only a weekday is said. */
function dateIn({ raw }: Meaning, reply: Reply): { date: LocalDate | null; doubt: Doubt | null } {
  const { time } = understand(normalise(raw), neutralScene(reply.state, reply.context));
  const doubt = time?.doubt ?? null;
  return { date: doubt === null ? (time?.date ?? null) : null, doubt };
}
