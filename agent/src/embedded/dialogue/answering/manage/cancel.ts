/** Cancelling a booking, which takes an explicit yes. Pure. */
import { spokenStartWithZone } from '../view.ts';
import { allowsRules } from '../../../../conversation/consent/allows.ts';
import type { Meaning } from '../../understanding/understand.ts';
import { askAboutCondition, decisionOf } from '../decision.ts';
import type { Reply } from '../reply.ts';
import { NO_TIMES, type Step } from '../state.ts';
import { currentStart } from './current-start.ts';
import { leaveBookingAsItIs, backOutCalls } from './leave.ts';

/** Asks whether to cancel the booking in question. `named`: its time has just been said. */
export function askCancel(reply: Reply, { named = false }: { named?: boolean } = {}): Step {
  const start = currentStart(reply.context, reply.state);
  if (start === null) return reply.phrase('else').done();
  reply.set({ asked: 'cancel_ok', intent: 'cancel', readBack: start, misses: 0 });
  if (named) return reply.say('Shall I cancel it?').keys('cancel').done();
  return reply
    .say(`Shall I cancel your booking for ${spokenStartWithZone(start, reply.context)}?`)
    .keys('cancel')
    .done();
}

/** `Cancel it altogether`, while a new time is being looked for. */
export function cancelInstead(reply: Reply): Step {
  return reply.set(NO_TIMES).call(backOutCalls(reply), { kind: 'ask_cancel' });
}

/** The answer to {@link askCancel}. Null where the turn is none. */
export function answerCancel(meaning: Meaning, reply: Reply): Step | null {
  const { consent } = decisionOf(meaning, 'cancel', reply);
  if (consent === 'no') return leaveBookingAsItIs(reply);
  if (consent === 'wait') return reply.phrase('wait').done();
  // `Cancel` alone may mean either.
  if (!allowsRules(consent))
    return meaning.acts.has('stop')
      ? askCancel(reply)
      : askAboutCondition(meaning, 'cancel', reply);
  const start = currentStart(reply.context, reply.state);
  // What is in question may be another booking by now, or something else was spoken of since.
  const isAsked = start === reply.state.readBack && /shall i cancel/i.test(reply.state.lastSaid);
  if (!isAsked) return askCancel(reply);
  const reason = reasonIn(meaning.raw);
  return reply
    .set({ misses: 0 })
    .call([{ name: 'cancel_booking', args: { ...(reason !== null && { reason }) } }]);
}

function reasonIn(raw: string): string | null {
  const reason = /\b(?:because|since|as) (.{3,400})$/i.exec(raw)?.[1]?.replace(/[\s.!]+$/, '');
  return reason ?? null;
}
