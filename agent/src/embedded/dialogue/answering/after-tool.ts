/** What to say and do once a tool has answered. Pure. */
import { localParts } from '@in-call-calendar/shared';
import { english } from '../../../conversation/words/en/en.ts';
import type { ToolName, ToolResult } from '../contract.ts';
import { offerWords, statusWords } from './answers.ts';
import { repeatQuestion } from './repeat-question.ts';
import { acknowledge, askField, askNext } from './next.ts';
import type { Reply } from './reply.ts';
import { afterCancel, afterFind, afterMove } from './manage/after-change.ts';
import { askCancel } from './manage/cancel.ts';
import { offer } from './offer.ts';
import { waitingForLength } from './on-length.ts';
import { onTime } from './on-time.ts';
import { offerChoices } from './offer-choices.ts';
import { selecting } from './calls.ts';
import { MAX_STEPS, type Step } from './state.ts';
import { fieldBySlug, personDetail, selectedOf, speakingOf, spokenStart } from './view.ts';

/** Tools without whose success the rest of a turn makes no sense; nor is a time chosen out of a look that failed. */
const LEADS: ReadonlySet<ToolName> = new Set<ToolName>([
  'find_booking',
  'move_booking',
  'set_timezone',
]);

export function afterTool(name: ToolName, result: ToolResult, reply: Reply): Step {
  const { queue, pending } = reply.state;
  if (result.times) {
    const [first] = result.times;
    reply.set({
      offered: result.times.map(({ start }) => start),
      focus: result.times.length === 1 ? (first?.start ?? null) : null,
    });
  }
  const [next] = queue;
  const goesOn =
    result.ok || name === 'set_details' || (!LEADS.has(name) && next?.name !== 'select_time');
  if (next && reply.state.steps < MAX_STEPS && goesOn) {
    // A value that will not do is spoken of, even where the turn goes on to a time.
    if (name === 'set_details' && !result.ok) reply.say(result.say);
    return reply.call(queue, pending);
  }
  reply.say(reply.state.preface);
  if (!goesOn) reply.set({ wanted: '' });
  switch (name) {
    case 'show_calendar':
    case 'find_times':
      return afterLook(result, reply);
    case 'select_time':
      return result.ok ? afterSelect(result, reply) : offer(result, reply.say(result.say)).done();
    case 'release_time':
      return afterRelease(result, reply);
    case 'set_details':
      return afterDetails(result, reply);
    case 'book_appointment':
      return afterBook(result, reply);
    case 'find_booking':
      return afterFind(result, reply);
    case 'move_booking':
      return afterMove(result, reply);
    case 'cancel_booking':
      return afterCancel(result, reply);
    case 'set_timezone':
      return afterZone(result, reply);
    case 'hand_over':
      reply.say(result.say);
      // Nobody answers a question while they wait for a person.
      return (result.isComing === true ? reply : repeatQuestion(reply)).done();
    case 'end_call':
      return reply.set({ asked: 'nothing' }).say(result.say).done();
    case 'close_calendar':
      reply.set({ asked: 'nothing', offered: [], focus: null });
      return reply
        .say(result.say)
        .say(result.ok ? 'Just say so when you want it back.' : '')
        .done();
  }
}

function afterLook(result: ToolResult, reply: Reply): Step {
  const { pending, steps } = reply.state;
  if (pending.kind === 'length') {
    const waiting = result.ok ? waitingForLength(pending.wanted, reply) : null;
    const { event } = reply.context.view;
    if (result.ok && event) reply.say(english.tools.length(event.durationMinutes));
    reply.set({ preface: '', pending: { kind: 'continue' } });
    const answered = waiting === null ? null : onTime(waiting, reply);
    if (answered !== null) return answered;
  }
  if (result.exact === false) forgetEmptyDates(result, reply);
  if (pending.kind === 'take' && steps < MAX_STEPS) {
    const { view, slots } = reply.context;
    const wanted = slots.find(({ start }) => {
      const { date, minute } = localParts(start, view.zones.shown);
      return date === pending.date && minute === pending.minute;
    });
    if (wanted) {
      reply.set({ focus: wanted.start, preface: '' });
      return reply.call([selecting(wanted.start, reply)]);
    }
  }
  if (pending.kind === 'choices') {
    const offered = offerChoices(pending.choices, reply);
    if (offered !== null) return offered.done();
  }
  return offer(result, reply.say(withReason(result, reply))).done();
}

/** `Mornings, as you said. I have …`: why these and no others. */
function withReason(result: ToolResult, reply: Reply): string {
  const { reason } = reply.state;
  reply.set({ reason: '' });
  return result.ok && result.exact !== false ? `${reason} ${result.say}`.trim() : result.say;
}

/** Where nothing was free on the dates asked for, the talk goes on about those that were offered instead. */
function forgetEmptyDates({ times = [] }: ToolResult, reply: Reply): void {
  const { dates } = reply.state;
  const zone = reply.context.view.zones.shown;
  const inside = times.some(({ start }) => {
    const { date } = localParts(start, zone);
    return date >= (dates?.from ?? date) && date <= (dates?.to ?? date);
  });
  if (!inside) reply.set({ dates: null });
}

function afterSelect(result: ToolResult, reply: Reply): Step {
  const known = ['details', 'confirming_move'].includes(reply.context.view.step);
  reply.set({ offered: [], readBack: null });
  if (known) return acknowledge(reply, result.say).done();
  return reply.say(result.say).phrase('name').set({ asked: 'name' }).done();
}

function afterRelease(result: ToolResult, reply: Reply): Step {
  const { pending } = reply.state;
  if (pending.kind === 'ask_cancel') return askCancel(reply);
  if (pending.kind === 'left') {
    reply.set({ asked: 'else', focus: null }).say(pending.words);
    // What was being chosen before is still there.
    return selectedOf(reply.context.view) === null
      ? reply.phrase('else').done()
      : askNext(reply).done();
  }
  reply.say(result.ok ? 'I let that time go.' : result.say);
  reply.set({ asked: reply.state.asked === 'else' ? 'else' : 'time', focus: null });
  if (pending.kind !== 'again') return repeatQuestion(reply).done();
  return rememberOffer(reply.say(pending.words).done(), reply);
}

/** One step back, what is to be said again is the offer that the choice was made from. */
function rememberOffer(step: Step, { state, context }: Reply): Step {
  const free = new Set(context.slots.map(({ start }) => start));
  const before = state.passed.starts.slice(0, 3).filter((start) => free.has(start));
  if (before.length === 0) return step;
  const words = english.times.choices(before, speakingOf(context));
  return {
    ...step,
    state: { ...step.state, offered: before, lastSaid: `I have ${words}. Which one suits you?` },
  };
}

function afterDetails(result: ToolResult, reply: Reply): Step {
  const { view } = reply.context;
  if (reply.state.pending.kind === 'say_again' && result.ok)
    return reply.phrase('say_again').done();
  const [slug] = Object.keys(result.invalid ?? {});
  if (slug !== undefined) {
    const field = fieldBySlug(view, slug);
    reply.say(result.say).set({ asked: personDetail(view, slug) ?? 'field', slug });
    return field && view.step === 'details' && result.say === ''
      ? askField(reply, field, true).done()
      : reply.done();
  }
  if (!result.ok) return reply.say(result.say).done();
  if (view.step === 'details') return askNext(reply).done();
  reply.say('I have noted that.');
  return repeatQuestion(reply).done();
}

function afterBook(result: ToolResult, reply: Reply): Step {
  reply.say(result.say);
  if (result.booked === true) return reply.finish();
  if (result.pending === true) return reply.set({ asked: 'nothing' }).done();
  reply.set({ readBack: null });
  if (result.times && result.times.length > 0) return offer(result, reply).done();
  if (result.missing && result.missing.length > 0) return askNext(reply).done();
  return reply.set({ asked: selectedOf(reply.context.view) === null ? 'time' : 'change' }).done();
}

/** The times that the talk is about, by the new clock. */
function afterZone(result: ToolResult, reply: Reply): Step {
  const { context, state } = reply;
  reply.say(result.say);
  if (!result.ok || state.pending.kind === 'again') return repeatQuestion(reply).done();
  const selected = selectedOf(context.view);
  if (selected !== null) {
    if (state.asked === 'book' || state.asked === 'move_ok') return askNext(reply).done();
    reply.say(`The time you chose is ${spokenStart(selected, context)}.`);
  } else if (context.view.step === 'booked') reply.say(statusWords(reply));
  else reply.say(offerWords(reply) ?? '');
  return repeatQuestion(reply).done();
}
