/** The policy: what to do with a turn of the caller. Pure. */
import { understand, type Meaning } from '../understanding/understand.ts';
import { answerTo, helpWords, offerWords, statusWords } from './answers.ts';
import { askBack } from './decision.ts';
import { detailsFrom } from './details.ts';
import { onBookingIntent } from './manage/on-booking-intent.ts';
import { leaveBookingAsItIs, LEAVING } from './manage/leave.ts';
import { movingBooking } from './manage/current-start.ts';
import { onAnswer } from './on-answer.ts';
import { onSeries } from './series/on-series.ts';
import { onTime } from './on-time.ts';
import { onZone } from './on-zone.ts';
import { notUnderstood } from './not-understood.ts';
import { repeatQuestion } from './repeat-question.ts';
import type { Reply } from './reply.ts';
import { sceneOf } from './scene.ts';
import type { Step, ToolCall } from './state.ts';
import { selectedOf } from './view.ts';

export function respondTo(text: string, reply: Reply): Step {
  const meaning = understand(text, sceneOf(reply.state, reply.context));
  if (!/[\p{L}\d]/u.test(meaning.text)) return notUnderstood(reply, true).done();
  return (
    whileBusy(meaning, reply) ??
    talk(meaning, reply) ??
    onBookingIntent(meaning, reply) ??
    onAnswer(meaning, reply) ??
    onSeries(meaning, reply) ??
    onZone(meaning, reply) ??
    question(meaning, reply) ??
    command(meaning, reply) ??
    hearDetails(meaning, reply) ??
    onTime(meaning, reply) ??
    courtesy(meaning, reply) ??
    askBack(meaning, reply) ??
    notUnderstood(reply).done()
  );
}

/** While a booking is on its way nothing can be changed, only waited for. */
function whileBusy(meaning: Meaning, reply: Reply): Step | null {
  const { step } = reply.context.view;
  if (step !== 'booking' && step !== 'checking' && step !== 'changing') return null;
  const answer = answerTo(meaning, reply);
  if (answer !== null) return reply.say(answer).done();
  if (meaning.acts.has('bye')) {
    return reply
      .say("I'm still checking your booking. The confirmation comes by e-mail if it went through.")
      .done();
  }
  const { view } = reply.context;
  const isSent = view.step === 'booking' || (view.step === 'changing' && !view.checking);
  return reply
    .say(
      isSent
        ? `Your ${step === 'changing' ? 'change' : 'booking'} is being sent. One moment, please.`
        : "I'm still checking with the calendar whether it went through. I will tell you as soon as I know.",
    )
    .done();
}

/** Talk about the talk: wait, again, help. */
function talk({ acts, time }: Meaning, reply: Reply): Step | null {
  if (acts.has('hold_on')) return reply.phrase('wait').done();
  if (reply.state.asked === 'notes') return null;
  if (acts.has('offers')) {
    const words = offerWords(reply);
    if (words !== null) return repeatQuestion(reply.say(words)).done();
  }
  if (acts.has('read_back') && !time) {
    return selectedOf(reply.context.view) === null
      ? repeatQuestion(reply.say(statusWords(reply))).done()
      : askNextBriefly(reply.say(statusWords(reply))).done();
  }
  if (acts.has('repeat')) {
    return reply.state.lastSaid === '' ? null : reply.say(reply.state.lastSaid).done();
  }
  if (acts.has('help') && !acts.has('book') && !acts.has('browse') && !time)
    return repeatQuestion(reply.say(helpWords(reply))).done();
  return null;
}

function askNextBriefly(reply: Reply): Reply {
  return reply.state.asked === 'book' ? reply.phrase('book') : repeatQuestion(reply);
}

/** Questions that are asked whatever else the words look like: `how long is the appointment` is no wish for one. */
const PLAIN_QUESTIONS = [
  'human',
  'person',
  'ask_privacy',
  'ask_change',
  'ask_confirmation',
  'ask_hold',
  'ask_duration',
  'ask_now',
] as const;

/** Questions about the appointment and about the agent. */
function question(meaning: Meaning, reply: Reply): Step | null {
  const { acts, time } = meaning;
  const plain = PLAIN_QUESTIONS.some((act) => acts.has(act));
  if (!plain) {
    if (acts.has('book') && !acts.has('ask_price')) return null;
    if (time && Object.keys(time.wish).length > 0) return null;
  }
  const answer = answerTo(meaning, reply);
  return answer === null ? null : repeatQuestion(reply.say(answer)).done();
}

/** Closing, starting over, giving up. */
function command({ acts, time, reference, text }: Meaning, reply: Reply): Step | null {
  const { view } = reply.context;
  const selected = selectedOf(view);
  const names = time !== null || reference !== null;
  const leaves = movingBooking(view) !== null || view.step === 'finding';
  if (acts.has('close_calendar')) {
    return view.step === 'closed'
      ? repeatQuestion(reply.say('The calendar is closed already.')).done()
      : reply
          .set({ offered: [], focus: null, dates: null })
          .call([{ name: 'close_calendar', args: {} }]);
  }
  if (acts.has('start_over')) {
    reply.set({
      offered: [],
      focus: null,
      dates: null,
      filter: null,
      moved: null,
      heardBack: {},
      readBack: null,
      notesAsked: false,
    });
    reply.say("All right, let's start again.");
    return showFresh(reply, selected !== null);
  }
  if (leaves && LEAVING.test(text)) return leaveBookingAsItIs(reply);
  if (acts.has('stop') || acts.has('cancel_booking'))
    return leaves ? leaveBookingAsItIs(reply) : stop(reply, selected !== null);
  if (acts.has('back')) {
    if (selected !== null) return release(reply);
    if (leaves) return leaveBookingAsItIs(reply);
    return repeatQuestion(reply.say('We are at the times now.')).done();
  }
  if (acts.has('give_back') && time === null && selected !== null) return release(reply);
  if (acts.has('release') && !names) {
    if (selected !== null) return release(reply);
    return null;
  }
  return null;
}

function showFresh(reply: Reply, chosen: boolean): Step {
  const calls: ToolCall[] = chosen ? [{ name: 'release_time', args: {} }] : [];
  calls.push(
    reply.context.hasScreen
      ? { name: 'show_calendar', args: {} }
      : { name: 'find_times', args: {} },
  );
  return reply.call(calls);
}

function stop(reply: Reply, chosen: boolean): Step {
  if (reply.state.asked === 'else' || reply.context.view.step === 'booked') {
    return reply.set({ asked: 'nothing' }).phrase('bye').done();
  }
  reply.set({ offered: [], focus: null, dates: null, readBack: null, asked: 'else' });
  reply.say('All right, I have not booked anything.');
  if (chosen)
    return reply.call([{ name: 'release_time', args: {} }], {
      kind: 'again',
      words: 'Is there anything else I can do for you?',
    });
  return reply.phrase('else').done();
}

/** Gives the chosen time back and asks for another. */
function release(reply: Reply): Step {
  reply.set({ readBack: null });
  return reply.call([{ name: 'release_time', args: {} }], {
    kind: 'again',
    words: 'Which time would you like instead?',
  });
}

const CORRECTIONS = ['other_name', 'other_email', 'other_phone', 'other_notes'] as const;
const MADE =
  "I can't change the name or the e-mail of a booking that is made. I can move it or cancel it, though.";

/** Names, addresses, numbers and notes, whenever they are given. */
function hearDetails(meaning: Meaning, reply: Reply): Step | null {
  if (reply.context.view.step === 'booked' && CORRECTIONS.some((act) => meaning.acts.has(act)))
    return repeatQuestion(reply.say(MADE)).done();
  const values = detailsFrom(meaning, reply.state, reply.context);
  if (values.length === 0) return detailTrouble(meaning, reply);
  reply.set({ misses: 0 });
  const calls: ToolCall[] = values.map((args) => ({ name: 'set_details', args }));
  const timed = onTime(meaning, reply, calls);
  return timed ?? reply.call(calls);
}

/** `The e-mail is wrong`, without saying what is right. */
function detailTrouble({ acts }: Meaning, reply: Reply): Step | null {
  const kind = acts.has('other_name')
    ? 'name'
    : acts.has('other_email')
      ? 'email'
      : acts.has('other_phone')
        ? 'phone'
        : acts.has('other_notes')
          ? 'notes'
          : null;
  if (kind === null) {
    if (!acts.has('wrong_detail')) return null;
    return reply.set({ asked: 'change' }).phrase('change').done();
  }
  return reply.set({ asked: kind, slug: kind, readBack: null }).say(RIGHT[kind]).done();
}

const RIGHT = {
  name: 'Sorry. What is your name, then? You can spell it.',
  email: 'Sorry. What is the right e-mail address? You can spell it, or type it.',
  phone: 'Sorry. What is the right number?',
  notes: 'What should the note say?',
} as const;

/** Greetings, thanks, goodbyes. */
function courtesy({ acts }: Meaning, reply: Reply): Step | null {
  if (acts.has('bye')) return reply.set({ asked: 'nothing' }).phrase('bye').done();
  if (acts.has('thanks')) {
    if (reply.state.asked === 'else')
      return reply.set({ asked: 'nothing' }).phrase('welcome').phrase('bye').done();
    return repeatQuestion(reply.phrase('welcome')).done();
  }
  if (acts.has('done')) {
    const over = reply.state.asked === 'else' || reply.state.asked === 'nothing';
    return over
      ? reply.set({ asked: 'nothing' }).phrase('bye').done()
      : repeatQuestion(reply).done();
  }
  if (acts.has('upset')) return repeatQuestion(reply.phrase('sorry')).done();
  if (acts.has('small_talk')) return repeatQuestion(reply.say("I'm doing fine, thank you.")).done();
  if (acts.has('greet')) return repeatQuestion(reply.phrase('hello')).done();
  if (acts.has('unsure')) return repeatQuestion(reply.phrase('wait')).done();
  return null;
}
