/** What to say and do once a tool has answered. Pure. */
import { localParts } from '@in-call-calendar/shared';
import type { ToolName, ToolResult } from '../contract.ts';
import { again } from './ask-again.ts';
import { acknowledge, askField, askNext } from './next.ts';
import type { Reply } from './reply.ts';
import { MAX_STEPS, type Step } from './state.ts';
import { fieldBySlug, fieldFor, selectedOf } from './view.ts';

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
  // A time is not chosen out of a look that failed.
  const goesOn = result.ok || name === 'set_details' || next?.name !== 'select_time';
  if (next && reply.state.steps < MAX_STEPS && goesOn) {
    // A value that will not do is spoken of, even where the turn goes on to a time.
    if (name === 'set_details' && !result.ok) reply.say(result.say);
    return reply.call(queue, pending);
  }
  reply.say(reply.state.preface);
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
    case 'move_booking':
    case 'cancel_booking':
    case 'set_timezone':
      return again(reply.say(result.say)).done();
    case 'close_calendar':
      reply.set({ asked: 'nothing', offered: [], focus: null });
      return reply
        .say(result.say)
        .say(result.ok ? 'Just say so when you want it back.' : '')
        .done();
  }
}

function afterLook(result: ToolResult, reply: Reply): Step {
  if (result.exact === false) forgetEmptyDates(result, reply);
  const { pending, steps } = reply.state;
  if (pending.kind === 'take' && steps < MAX_STEPS) {
    const { view, slots } = reply.context;
    const wanted = slots.find(({ start }) => {
      const { date, minute } = localParts(start, view.zones.shown);
      return date === pending.date && minute === pending.minute;
    });
    if (wanted) {
      reply.set({ focus: wanted.start, preface: '' });
      return reply.call([{ name: 'select_time', args: { start: wanted.start } }]);
    }
  }
  return offer(result, reply.say(result.say)).done();
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

/** Asks about the times that were just named. */
function offer(result: ToolResult, reply: Reply): Reply {
  const count = result.times?.length ?? 0;
  if (selectedOf(reply.context.view) !== null && count === 0) return askNext(reply);
  if (count === 1) return reply.set({ asked: 'offer' }).phrase('take_it');
  reply.set({ asked: 'time' });
  if (count > 1) return reply.phrase(reply.context.hasScreen ? 'which_screen' : 'which');
  return result.ok ? reply.phrase('other_dates') : reply;
}

function afterSelect(result: ToolResult, reply: Reply): Step {
  const known = reply.context.view.step === 'details';
  reply.set({ offered: [], readBack: null });
  if (known) return acknowledge(reply, result.say).done();
  return reply.say(result.say).phrase('name').set({ asked: 'name' }).done();
}

function afterRelease(result: ToolResult, reply: Reply): Step {
  const { pending } = reply.state;
  reply.say(result.ok ? 'I let that time go.' : result.say);
  reply.set({ asked: reply.state.asked === 'else' ? 'else' : 'time', focus: null });
  return pending.kind === 'again' ? reply.say(pending.words).done() : again(reply).done();
}

function afterDetails(result: ToolResult, reply: Reply): Step {
  const { view } = reply.context;
  const [slug] = Object.keys(result.invalid ?? {});
  if (slug !== undefined) {
    const field = fieldBySlug(view, slug);
    const kind = (['name', 'email', 'phone'] as const).find(
      (each) => fieldFor(view, each)?.slug === slug,
    );
    reply.say(result.say);
    reply.set({ asked: kind ?? 'field', slug });
    return field && view.step === 'details' && result.say === ''
      ? askField(reply, field, true).done()
      : reply.done();
  }
  if (!result.ok) return reply.say(result.say).done();
  if (view.step === 'details') return askNext(reply).done();
  reply.say('I have noted that.');
  return again(reply).done();
}

function afterBook(result: ToolResult, reply: Reply): Step {
  reply.say(result.say);
  if (result.booked === true) {
    return reply
      .set({
        asked: 'else',
        readBack: null,
        offered: [],
        focus: null,
        dates: null,
        heardBack: {},
        notesAsked: false,
      })
      .phrase('else')
      .done();
  }
  if (result.pending === true) return reply.set({ asked: 'nothing' }).done();
  reply.set({ readBack: null });
  if (result.times && result.times.length > 0) return offer(result, reply).done();
  if (result.missing && result.missing.length > 0) return askNext(reply).done();
  return selectedOf(reply.context.view) === null
    ? reply.set({ asked: 'time' }).done()
    : reply.set({ asked: 'change' }).done();
}
