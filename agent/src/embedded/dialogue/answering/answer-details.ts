/** Answers to questions about the person: a value, a yes to what was heard, a note, a no. Pure. */
import { allowsRules } from '../../../conversation/consent/allows.ts';
import { OWN_NUMBER } from '../../../conversation/tools/contract.ts';
import type { ToolArgs } from '../contract.ts';
import type { Act } from '../understanding/acts.ts';
import { isAboutSpelling } from '../understanding/contact/fix-detail.ts';
import { isQuestion } from '../understanding/note-answer.ts';
import type { Meaning } from '../understanding/understand.ts';
import { needWords, reasonFor } from './about-details.ts';
import { answerTo } from './answers.ts';
import { decisionOf } from './decision.ts';
import { detailsFrom, openField } from './details.ts';
import { fieldAnswer } from './field-answer.ts';
import { confirmed } from './proceed.ts';
import { CORRECTIONS, detailsNamed, does, hasDetails, hasTime, refusesTime } from './heard.ts';
import { askNext, checkHeard } from './next.ts';
import { repeatQuestion } from './repeat-question.ts';
import type { Reply } from './reply.ts';
import type { Step, ToolCall } from './state.ts';
import { DETAILS, detailFor, fieldBySlug, fieldFor, personDetail, type Detail } from './view.ts';

/**
 * A no to a question for a detail. What is optional is left out, with what was half understood of it; what is needed
 * is asked for again, with the reason.
 */
export function declined(meaning: Meaning, reply: Reply): Step | null {
  const { acts } = meaning;
  const kind = reply.state.asked;
  const { view, hasScreen } = reply.context;
  if (kind !== 'name' && kind !== 'email' && kind !== 'phone') return null;
  if (hasDetails(meaning) || hasTime(meaning) || meaning.repeat !== null || acts.has('stop'))
    return null;
  if (acts.has('give_back') || saysOther(meaning, reply)) return null;
  if (HESITATING.test(meaning.text))
    return reply.set({ asked: 'change', misses: 0 }).phrase('change').done();
  if (!acts.has('no') && !acts.has('skip') && !acts.has('has_none')) return null;
  const field = fieldFor(view, kind);
  if (!field || view.step !== 'details') return null;
  if (!field.required)
    return reply.set({ misses: 0 }).call([{ name: 'set_details', args: { clear: [kind] } }]);
  reply.say(reasonFor(kind));
  return reply
    .say(hasScreen ? 'Please say it, or type it on the screen.' : 'What is it, please?')
    .done();
}

/** `It's not Anna Berg, it's Anna Burger`, when asked for something else. */
function saysOther(meaning: Meaning, { state, context }: Reply): boolean {
  const isOtherWrong = DETAILS.some(
    (kind) => kind !== state.asked && meaning.acts.has(`other_${kind}`),
  );
  return isOtherWrong || detailsFrom(meaning, state, context).length > 0;
}

/** `Wait, no`: something about what was chosen is not right. */
const HESITATING =
  /^(?:(?:oh|sorry|please|um) )*(?:(?:wait|hold on|hang on|actually)[ ,.]+no|no[ ,.]+(?:wait|hold on|hang on))(?: wait| please| sorry)*[ .]*$/;

/** The answer to whether what was heard is right. Null where the turn is none. */
export function answerCheck(meaning: Meaning, reply: Reply): Step | null {
  const { acts } = meaning;
  const values: ToolCall[] = detailsFrom(meaning, reply.state, reply.context).map((args) => ({
    name: 'set_details',
    args,
  }));
  const { consent } = decisionOf(meaning, 'yes_no', reply);
  const agreed = allowsRules(consent) || acts.has('confirm_book');
  if (values.length > 0) {
    reply.set({ misses: 0 });
    return reply.call([...(agreed || acts.has('yes') ? [agreement(reply)] : []), ...values]);
  }
  if (hasTime(meaning) && !agreed) return null;
  if (agreed) return reply.set({ misses: 0 }).call([agreement(reply)]);
  // `The name is wrong`, while the address is being checked.
  if (isOther(meaning, reply) || refusesTime(meaning)) return null;
  if (acts.has('give_back')) return null;
  const lacking = acts.has('has_none') ? uncheckedOf(meaning, reply) : undefined;
  if (lacking) return checkAgain(reply.say(needWords(lacking, reply.context.view)));
  return consent === 'no' || does(meaning, ...CORRECTIONS) || isAboutSpelling(meaning.text)
    ? askRight(meaning, reply)
    : null;
}

/** Whether a detail is said to be wrong that is not being checked. */
function isOther({ acts }: Meaning, reply: Reply): boolean {
  const wrong = DETAILS.filter((kind) => acts.has(`other_${kind}`));
  return wrong.length > 0 && wrong.every((kind) => !isChecked(kind, reply));
}

/** A detail that is spoken of and is not being checked: `I don't have an e-mail`, while the name is. */
function uncheckedOf({ text }: Meaning, reply: Reply): Detail | undefined {
  return detailsNamed(text).find((kind) => !isChecked(kind, reply));
}

/** Reads back what is being checked once more. */
function checkAgain(reply: Reply): Step {
  const checked = reply.state.checking.map((slug) => fieldBySlug(reply.context.view, slug));
  return checkHeard(
    reply,
    checked.filter((field) => field !== undefined),
  ).done();
}

function isChecked(kind: Detail, { state, context }: Reply): boolean {
  return state.checking.includes(fieldFor(context.view, kind)?.slug ?? '');
}

/** The values under check, agreed to. */
function agreement(reply: Reply): ToolCall {
  const { view } = reply.context;
  const args: ToolArgs<'set_details'> = { confirmed: true };
  for (const kind of DETAILS) {
    const value = detailFor(view, kind);
    if (isChecked(kind, reply) && value !== null) args[kind] = value;
  }
  return { name: 'set_details', args };
}

/** Something heard is wrong: asks for it again. */
function askRight({ text }: Meaning, reply: Reply): Step {
  const { view } = reply.context;
  const { checking } = reply.state;
  const slugs = detailsNamed(text).map((kind) => fieldFor(view, kind)?.slug ?? '');
  const named = checking.filter((slug) => slugs.includes(slug));
  const wrong = named.length > 0 ? named : checking;
  const [slug = null] = wrong;
  if (wrong.length > 1)
    return reply.say('Which one is wrong, the name or the e-mail? Please say it once more.').done();
  const kind = slug === null ? undefined : personDetail(view, slug);
  if (kind === undefined) return reply.set({ asked: 'field', slug }).phrase('say_again').done();
  return reply
    .set({ asked: kind, slug, rejected: detailFor(view, kind) })
    .call([{ name: 'set_details', args: { clear: [kind] } }], { kind: 'say_again' });
}

/** Whether the caller's own number will do. Null where the turn answers something else, or names another number. */
export function answerOwnNumber(meaning: Meaning, reply: Reply): Step | null {
  if (hasDetails(meaning) || hasTime(meaning)) return null;
  const { consent } = decisionOf(meaning, 'yes_no', reply);
  if (allowsRules(consent))
    return reply
      .set({ misses: 0 })
      .call([{ name: 'set_details', args: { phone: OWN_NUMBER, confirmed: true } }]);
  if (consent !== 'no' && !meaning.acts.has('no')) return null;
  const field = fieldFor(reply.context.view, 'phone');
  if (field?.required !== true) return askNext(reply).done();
  return reply.set({ asked: 'phone', slug: field.slug, misses: 0 }).phrase('phone').done();
}

/** What is to be noted, or that there is nothing. Null where the turn is about something else. */
export function answerNotes(meaning: Meaning, reply: Reply): Step | null {
  const { acts, note } = meaning;
  if (note !== null)
    return reply
      .set({ misses: 0 })
      .call([{ name: 'set_details', args: { notes: note, confirmed: true } }]);
  const isWrong = does(meaning, 'other_name', 'other_email', 'other_phone');
  if (!meaning.noNote && (isWrong || hasDetails(meaning) || hasTime(meaning))) return null;
  if (meaning.noNote || does(meaning, 'skip', 'done', 'no', 'confirm_book'))
    return askNext(reply.set({ misses: 0 })).done();
  if (acts.has('yes') && !hasTime(meaning)) return reply.say('What should the note say?').done();
  if (!isQuestion(meaning.raw) || answerTo(meaning, reply) !== null) return null;
  const host = reply.context.view.event?.hostName ?? 'the person you meet';
  return repeatQuestion(reply.say(`I can't answer that, but ${host} can.`)).done();
}

/** The answer to a question of the form's own. Null where the turn is none. */
export function answerField(meaning: Meaning, reply: Reply): Step | null {
  const field = openField(reply.state, reply.context);
  if (!field || does(meaning, ...COMMANDS)) return confirmed(meaning, reply);
  if (isQuestion(meaning.raw) && answerTo(meaning, reply) !== null) return null;
  const value = fieldAnswer(meaning, field);
  if (value === null) return null;
  reply.set({ misses: 0 });
  return reply.call([
    { name: 'set_details', args: { other: [{ field: field.slug, value }], confirmed: true } },
  ]);
}

/** Acts that steer the talk and answer no question of the form. */
const COMMANDS: readonly Act[] = [
  'stop',
  'start_over',
  'back',
  'release',
  'repeat',
  'help',
  'hold_on',
  'close_calendar',
  'open_calendar',
  'read_back',
  'bye',
];
