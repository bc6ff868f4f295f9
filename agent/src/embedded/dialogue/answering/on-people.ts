/** Turns that want the appointment for more people than one, or for somebody else, which the booking may not hold. Pure. */
import type { BookingField } from '@in-call-calendar/shared';
import { isQuestion } from '../understanding/note-answer.ts';
import { numberIn } from '../understanding/number-answer.ts';
import { otherPeople } from '../understanding/people.ts';
import type { Meaning } from '../understanding/understand.ts';
import { hasDetails } from './heard.ts';
import { movingBooking } from './manage/current-start.ts';
import { askField } from './next.ts';
import { repeatQuestion } from './repeat-question.ts';
import type { Reply } from './reply.ts';
import type { Step } from './state.ts';
import { detailFor, fieldFor, fieldsOf } from './view.ts';

/** What a form asks, where it asks how many come. */
const HOW_MANY =
  /\b(?:people|persons|guests|attendees|participants|visitors|how many|party|group)\b/i;

/** Says what the booking cannot hold, or puts it into the form. Null where the turn names nobody else. */
export function onPeople(meaning: Meaning, reply: Reply): Step | null {
  const { raw, text, repeat, note } = meaning;
  const { state, context } = reply;
  const { view } = context;
  if (view.step !== 'details' || movingBooking(view) !== null) return null;
  if (state.asked === 'field' || state.asked === 'notes' || note !== null) return null;
  const others = otherPeople(text);
  if (others === null || hasDetails(meaning) || repeat !== null) return null;
  if (isQuestion(raw) && !/\b(?:book|make it|put)\b/.test(text)) return null;
  if (namesDay(meaning)) return null;
  reply.set({ misses: 0 });
  if (others.kind === 'instead') {
    const name = detailFor(view, 'name');
    if (name === null) return null;
    reply.say(`It is under ${name} so far. If it is for somebody else, tell me their name.`);
    return repeatQuestion(reply).done();
  }
  const field = fieldsOf(view).find(asksHowMany);
  const count = numberIn(others.words);
  if (field !== undefined && others.kind === 'count' && count !== null)
    return reply.call([
      {
        name: 'set_details',
        args: { other: [{ field: field.slug, value: count }], confirmed: true },
      },
    ]);
  if (field !== undefined) return askField(reply, field).done();
  const isNumber = others.kind === 'count' && !others.words.startsWith('plus');
  const not = isNumber ? `, not ${others.words.replace(/^(?:for )?/, 'for ')}` : '';
  reply.say(`I can only book this for one person${not}.`);
  if (fieldFor(view, 'notes') !== undefined)
    reply.say('I can add a note about who else comes, though.');
  return repeatQuestion(reply).done();
}

function asksHowMany({ type, label }: BookingField): boolean {
  return type === 'number' && HOW_MANY.test(label);
}

/** A day or another wish, which goes first. */
function namesDay({ time }: Meaning): boolean {
  const { from, weekdays, parts } = time?.wish ?? {};
  return from !== undefined || weekdays !== undefined || parts !== undefined;
}
