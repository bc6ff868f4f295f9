/** The answer to whether to book, move or cancel, and to other questions for yes or no. Pure. */
import type { ConsentTo } from '../../../conversation/consent/judge.ts';
import { lengthWords } from '../../../conversation/consent/length-words.ts';
import { readConsent, type ReadConsent } from '../../../conversation/consent/read-consent.ts';
import type { CalendarView } from '@in-call-calendar/shared';
import type { Meaning } from '../understanding/understand.ts';
import { repeatQuestion } from './repeat-question.ts';
import { currentStart } from './manage/current-start.ts';
import type { Reply } from './reply.ts';
import type { Question, Step } from './state.ts';
import { detailFor, PERSON_DETAILS, selectedOf, spokenStartWithZone } from './view.ts';

/** Most letters of the caller's that are said again. */
const MAX_QUOTED = 80;

/** What a turn says to a question, in the light of what was read back before it. */
export function decisionOf(
  { raw }: Pick<Meaning, 'raw'>,
  to: ConsentTo,
  reply: Reply,
): ReadConsent {
  return readConsent(raw, { to, language: 'en', readBack: readBackTo(to, reply) });
}

/** The time and the person read back. Notes are left out: any words may stand there. */
function readBackTo(to: ConsentTo, { context, state }: Reply): string[] {
  const { view } = context;
  const start = to === 'cancel' ? currentStart(context, state) : selectedOf(view);
  return [
    start === null ? null : spokenStartWithZone(start, context),
    ...(to === 'book' ? lengthsNamed(view) : []),
    ...PERSON_DETAILS.map((kind) => detailFor(view, kind)),
  ].filter((words) => words !== null);
}

/** The ways to say how long it takes, where that was to be chosen. */
function lengthsNamed({ event }: CalendarView): string[] {
  return event?.lengths === undefined ? [] : lengthWords(event.durationMinutes, 'en');
}

/** What each question asks consent to. */
export const ASKED_FOR: Partial<Record<Question, ConsentTo>> = {
  book: 'book',
  move_ok: 'move',
  cancel_ok: 'cancel',
};
const CONDITION = /^(?:only )?(?:if|unless|as long as|so long as|provided|providing|assuming)\b/i;

/** Asks back what stood beside a yes, where nothing else can be made of the turn. Null where there is no such thing. */
export function askBack(meaning: Meaning, reply: Reply): Step | null {
  const to = ASKED_FOR[reply.state.asked];
  if (to === undefined) return null;
  const { consent, leftOver } = decisionOf(meaning, to, reply);
  if (consent !== 'unclear' || leftOver === '' || leftOver.length > MAX_QUOTED) return null;
  return repeatQuestion(reply.say(`I am not sure what you mean by: ${leftOver}.`)).done();
}

/** As {@link askBack}, for a condition only: its words look like a wish, `as long as it is free`. */
export function askAboutCondition(meaning: Meaning, to: ConsentTo, reply: Reply): Step | null {
  return CONDITION.test(decisionOf(meaning, to, reply).leftOver) ? askBack(meaning, reply) : null;
}

/** Whether a turn puts a condition to what was asked. */
export function isConditional(meaning: Meaning, reply: Reply): boolean {
  const to = ASKED_FOR[reply.state.asked];
  return to !== undefined && CONDITION.test(decisionOf(meaning, to, reply).leftOver);
}
