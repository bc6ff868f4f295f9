/** Turns that answer what was just asked: yes, no, a note, a choice of what to change. Pure. */
import type { ToolArgs } from '../contract.ts';
import type { Meaning } from '../understanding/understand.ts';
import { fieldAnswer, heardDetails, openField } from './details.ts';
import { answerCancel } from './existing/cancel.ts';
import { hearSought } from './existing/find.ts';
import { answerErrand, answerWhich } from './existing/answer-errand.ts';
import { answerMove } from './existing/move.ts';
import { askNext, readBack } from './next.ts';
import type { Reply } from './reply.ts';
import { offersOf } from './scene.ts';
import { answerCount } from './series/hear-series.ts';
import { selecting } from './series/selecting.ts';
import type { Step, ToolCall } from './state.ts';
import { bookingDigest, fieldBySlug, fieldFor, missingOf, selectedOf, valueOf } from './view.ts';

/** Null where the turn does not answer the open question. */
export function hearAnswer(meaning: Meaning, reply: Reply): Step | null {
  switch (reply.state.asked) {
    case 'details_ok':
      return answerCheck(meaning, reply);
    case 'book':
      return answerBook(meaning, reply);
    case 'offer':
    case 'time':
      return answerOffer(meaning, reply);
    case 'notes':
      return answerNotes(meaning, reply);
    case 'field':
      return answerField(meaning, reply);
    case 'change':
      return answerChange(meaning, reply);
    case 'repeat_count':
      return answerCount(meaning, reply);
    case 'find_email':
    case 'find_email_ok':
    case 'find_date':
    case 'find_again':
      return hearSought(meaning, reply);
    case 'which_booking':
      return answerWhich(meaning, reply);
    case 'errand':
      return answerErrand(meaning, reply);
    case 'cancel_ok':
      return answerCancel(meaning, reply);
    case 'move_ok':
      return answerMove(meaning, reply);
    case 'else':
      return answerElse(meaning, reply);
    case 'name':
    case 'email':
    case 'phone':
      return declined(meaning, reply) ?? confirmed(meaning, reply);
    case 'nothing':
      return confirmed(meaning, reply);
  }
}

/** `book it` said at any point: goes as far as the form allows. */
function confirmed({ acts, time, reference }: Meaning, reply: Reply): Step | null {
  if (!acts.has('confirm_book') || time !== null || reference?.kind === 'ordinal') return null;
  if (selectedOf(reply.context.view) === null) return null;
  return goOn(reply);
}

/**
 * A no to a question for a detail. What is optional is left out, with what was half understood of it; what is needed
 * is asked for again, with the reason.
 */
function declined(meaning: Meaning, reply: Reply): Step | null {
  const { acts } = meaning;
  const kind = reply.state.asked;
  const { view, hasScreen } = reply.context;
  if (kind !== 'name' && kind !== 'email' && kind !== 'phone') return null;
  if (hasDetails(meaning) || hasTime(meaning) || acts.has('stop')) return null;
  if (!acts.has('no') && !acts.has('skip') && !acts.has('has_none')) return null;
  const field = fieldFor(view, kind);
  if (!field || view.step !== 'details') return null;
  if (!field.required)
    return reply.set({ misses: 0 }).call([{ name: 'set_details', args: { [kind]: '' } }]);
  reply.say(NEEDED[kind]);
  return reply
    .say(hasScreen ? 'Please say it, or type it on the screen.' : 'What is it, please?')
    .done();
}

const NEEDED = {
  name: 'I need a name to book it under.',
  email: 'I need an e-mail address, for that is where the confirmation goes.',
  phone: 'The form asks for a phone number, so I need one to book.',
} as const;

function answerCheck(meaning: Meaning, reply: Reply): Step | null {
  const { acts } = meaning;
  const values: ToolCall[] = heardDetails(meaning, reply.state, reply.context).map((args) => ({
    name: 'set_details',
    args,
  }));
  const agreed = acts.has('yes') || acts.has('confirm_book');
  if (values.length > 0) {
    reply.set({ misses: 0 });
    return reply.call([...(agreed ? [agreement(reply)] : []), ...values]);
  }
  if (hasTime(meaning) && !agreed) return null;
  if (agreed) return reply.set({ misses: 0 }).call([agreement(reply)]);
  if (!acts.has('no')) return null;
  return askRight(meaning, reply);
}

/** The values under check, agreed to. */
function agreement(reply: Reply): ToolCall {
  const { view } = reply.context;
  const args: ToolArgs<'set_details'> = { confirmed: true };
  for (const kind of ['name', 'email', 'phone', 'notes'] as const) {
    const field = fieldFor(view, kind);
    const value =
      field && reply.state.checking.includes(field.slug) ? valueOf(view, field.slug) : null;
    if (value !== null) args[kind] = value;
  }
  return { name: 'set_details', args };
}

/** Something heard is wrong: asks for it anew. */
function askRight({ text }: Meaning, reply: Reply): Step {
  const { view } = reply.context;
  const named = reply.state.checking.filter((slug) => {
    const type = fieldBySlug(view, slug)?.type;
    return (
      (type === 'name' && /\bname\b/.test(text)) ||
      (type === 'email' && /\b(?:email|mail|address)\b/.test(text)) ||
      (type === 'phone' && /\b(?:phone|number)\b/.test(text))
    );
  });
  const wrong = named.length > 0 ? named : reply.state.checking;
  const [slug = null] = wrong;
  const type = slug === null ? undefined : fieldBySlug(view, slug)?.type;
  if (wrong.length > 1)
    return reply.say('Which one is wrong, the name or the e-mail? Please say it once more.').done();
  const asked = type === 'name' || type === 'email' || type === 'phone' ? type : 'field';
  return reply.set({ asked, slug }).phrase('say_again').done();
}

function answerBook(meaning: Meaning, reply: Reply): Step | null {
  const { acts } = meaning;
  if (hasDetails(meaning) || hasTime(meaning)) return null;
  if (
    acts.has('other_name') ||
    acts.has('other_email') ||
    acts.has('other_phone') ||
    acts.has('other_notes')
  )
    return null;
  if (acts.has('yes') || acts.has('confirm_book')) return goOn(reply);
  const notYet = acts.has('stop') && /\bbook\b/.test(meaning.text);
  if (acts.has('stop') && !notYet) return null;
  if (!acts.has('no') && !acts.has('wrong_detail') && !notYet) return null;
  if (notYet) reply.say("All right, I won't book it yet.");
  return reply.set({ asked: 'change', readBack: null }).phrase('change').done();
}

/** Books when everything is there and was read back as it is now; else does what is still missing. */
function goOn(reply: Reply): Step {
  const { view } = reply.context;
  if (view.step !== 'details') return askNext(reply).done();
  if (missingOf(view).length > 0) return askNext(reply).done();
  if (reply.state.readBack !== bookingDigest(view)) {
    const changed = reply.state.readBack !== null;
    return readBack(
      changed
        ? reply.say('Something has changed in the meantime.')
        : reply.set({ notesAsked: true }),
    ).done();
  }
  return reply.set({ misses: 0 }).call([{ name: 'book_appointment', args: {} }]);
}

function answerOffer(meaning: Meaning, reply: Reply): Step | null {
  const { acts, time, reference } = meaning;
  const { context, state } = reply;
  if (time !== null || reference !== null || hasDetails(meaning)) return null;
  if (selectedOf(context.view) !== null) return confirmed(meaning, reply);
  const offers = offersOf(state, context);
  const [only] = offers;
  if (acts.has('yes') || acts.has('confirm_book')) {
    if (acts.has('book') && offers.length === 0) return null;
    if (only !== undefined && offers.length === 1) {
      return reply.set({ misses: 0 }).call([selecting(only, reply)]);
    }
    if (offers.length > 1) return reply.phrase('which').done();
    if (context.hasScreen && context.view.step === 'closed') reply.phrase('shown');
    return reply.call([
      context.hasScreen ? { name: 'show_calendar', args: {} } : { name: 'find_times', args: {} },
    ]);
  }
  if (acts.has('no') && !acts.has('stop') && !acts.has('release') && offers.length > 0) {
    return reply
      .set({ asked: 'time', offered: [], focus: null, misses: 0 })
      .say('All right.')
      .phrase('when')
      .done();
  }
  return null;
}

function answerNotes(meaning: Meaning, reply: Reply): Step | null {
  const { acts, note } = meaning;
  if (note !== null)
    return reply
      .set({ misses: 0 })
      .call([{ name: 'set_details', args: { notes: note, confirmed: true } }]);
  if (
    meaning.noNote ||
    acts.has('skip') ||
    acts.has('done') ||
    acts.has('no') ||
    acts.has('confirm_book')
  ) {
    return askNext(reply.set({ misses: 0 })).done();
  }
  if (acts.has('yes') && !hasTime(meaning)) return reply.say('What should the note say?').done();
  return null;
}

function answerField(meaning: Meaning, reply: Reply): Step | null {
  const field = openField(reply.state, reply.context);
  if (!field || isCommand(meaning)) return confirmed(meaning, reply);
  const value = fieldAnswer(meaning, field);
  if (value === null) return null;
  reply.set({ misses: 0 });
  return reply.call([
    { name: 'set_details', args: { other: { [field.slug]: value }, confirmed: true } },
  ]);
}

/** Words that steer the talk and answer no question of the form. */
function isCommand({ acts }: Meaning): boolean {
  return (
    [
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
    ] as const
  ).some((act) => acts.has(act));
}

function answerChange(meaning: Meaning, reply: Reply): Step | null {
  const { acts, text } = meaning;
  if (hasDetails(meaning) || hasTime(meaning) || acts.has('stop')) return null;
  if (/\b(?:time|date|day|slot|hour)\b/.test(text)) {
    return reply.set({ readBack: null }).call([{ name: 'release_time', args: {} }], {
      kind: 'again',
      words: 'Which time would you like instead?',
    });
  }
  const kind = /\bname\b/.test(text)
    ? 'name'
    : /\b(?:email|mail|address)\b/.test(text)
      ? 'email'
      : /\b(?:phone|number)\b/.test(text)
        ? 'phone'
        : /\bnotes?\b|\bcomment\b/.test(text)
          ? 'notes'
          : null;
  if (kind !== null) {
    const field = fieldFor(reply.context.view, kind);
    return reply
      .set({ asked: kind, slug: field?.slug ?? null })
      .say(
        kind === 'notes' ? 'What should the note say?' : 'All right, what is it? You can spell it.',
      )
      .done();
  }
  if (acts.has('no') || acts.has('done') || acts.has('yes') || acts.has('confirm_book'))
    return askNext(reply.set({ readBack: null })).done();
  return null;
}

function answerElse(meaning: Meaning, reply: Reply): Step | null {
  const { acts } = meaning;
  if (hasTime(meaning) || acts.has('book') || acts.has('browse') || acts.has('open_calendar'))
    return null;
  if (acts.has('no') || acts.has('done') || acts.has('stop'))
    return reply.set({ asked: 'nothing' }).phrase('bye').done();
  if (acts.has('yes') && !acts.has('thanks'))
    return reply.set({ asked: 'nothing' }).say('What can I do for you?').done();
  return null;
}

function hasDetails({ name, email, phone, note }: Meaning): boolean {
  return name !== null || email !== null || phone !== null || note !== null;
}

function hasTime({ time, reference }: Meaning): boolean {
  if (reference !== null && reference.kind !== 'that') return true;
  return (
    time !== null &&
    (Object.keys(time.wish).some((key) => key !== 'order') ||
      time.move !== null ||
      time.range !== null)
  );
}
