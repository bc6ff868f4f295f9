/** The policy: what to do with a turn of the caller. Pure. */
import { isAboutSpelling } from '../understanding/contact/fix-detail.ts';
import { isQuestion } from '../understanding/note-answer.ts';
import { isOffTopic, mayAskBeside } from '../understanding/off-topic.ts';
import { onlyParts } from '../understanding/parting.ts';
import { understand, type Meaning } from '../understanding/understand.ts';
import { givenWords, whyWords } from './about-details.ts';
import { answerTo, PLAIN_QUESTIONS, helpWords, offerWords, statusWords } from './answers.ts';
import { onBesideYes } from './beside-yes.ts';
import { command } from './command.ts';
import { courtesy } from './courtesy.ts';
import { askBack } from './decision.ts';
import { withDenial } from './denied.ts';
import { detailsFrom } from './details.ts';
import { onBookingIntent } from './manage/on-booking-intent.ts';
import { onAnswer } from './on-answer.ts';
import { keepChosen } from './keep-chosen.ts';
import { hearMore, stillOpen, wholeTurn } from './on-breath.ts';
import { onLength } from './on-length.ts';
import { onPeople } from './on-people.ts';
import { onSeries } from './series/on-series.ts';
import { concernsTime, onTime } from './on-time.ts';
import { onZone, withHostZone } from './on-zone.ts';
import { notUnderstood } from './not-understood.ts';
import { onLanguage } from './on-language.ts';
import { repeatQuestion } from './repeat-question.ts';
import type { Reply } from './reply.ts';
import { namesOf, sceneOf } from './scene.ts';
import { CORRECTIONS, detailsNamed, does, hasDetails } from './heard.ts';
import type { Step, ToolCall } from './state.ts';
import { spokenEmail } from './spoken.ts';
import { DETAILS, detailFor, fieldFor, selectedOf } from './view.ts';

export function respondTo(text: string, reply: Reply): Step {
  const whole = wholeTurn(text, reply);
  const read = understand(whole, sceneOf(reply.state, reply.context));
  const meaning = withDenial(withHostZone(read, reply), reply);
  if (!/[\p{L}\d]/u.test(meaning.text))
    return stillOpen(meaning, reply) ?? wordless(meaning, reply);
  return (
    whileBusy(meaning, reply) ??
    wantsPerson(meaning, reply) ??
    onLanguage(meaning, reply) ??
    talk(meaning, reply) ??
    needsName(meaning, reply) ??
    hearMore(meaning, reply) ??
    anotherPerson(meaning, reply) ??
    onBesideYes(meaning, reply) ??
    offTopic(meaning, reply) ??
    onPeople(meaning, reply) ??
    keepChosen(meaning, reply) ??
    onBookingIntent(meaning, reply) ??
    onLength(meaning, reply) ??
    onAnswer(meaning, reply) ??
    onSeries(meaning, reply) ??
    onZone(meaning, reply) ??
    question(meaning, reply) ??
    command(meaning, reply) ??
    hearDetails(meaning, reply) ??
    onTime(meaning, reply) ??
    courtesy(meaning, reply) ??
    stillOpen(meaning, reply) ??
    unanswerable(meaning, reply) ??
    askBack(meaning, reply) ??
    notUnderstood(reply).done()
  );
}

/** Silence, or signs and pictures, which mean nothing here: a thumb up is no yes. */
function wordless({ raw }: Meaning, reply: Reply): Step {
  if (!/\p{Extended_Pictographic}/u.test(raw)) return notUnderstood(reply, true).done();
  return repeatQuestion(reply.say("I can't read pictures, I'm afraid. Words work best.")).done();
}

/** A question that nothing here answers. Asked again, it counts as not understood: the words may have been misheard. */
function unanswerable({ raw }: Meaning, reply: Reply): Step | null {
  const { misses, asked } = reply.state;
  if (misses > 0 || asked === 'notes' || !isQuestion(raw)) return null;
  const host = reply.context.view.event?.hostName ?? 'the person you meet';
  return repeatQuestion(
    reply.set({ misses: 1 }).say(`I can't answer that, but ${host} can.`),
  ).done();
}

/** `What's the weather tomorrow`: asks for no time, whatever day it names. */
function offTopic(meaning: Meaning, reply: Reply): Step | null {
  const { asked } = reply.state;
  if (asked === 'notes' || asked === 'field' || hasDetails(meaning)) return null;
  // `What are you doing tomorrow` does not ask who this is.
  const answer = meaning.acts.has('who') ? null : answerTo(meaning, reply);
  if (!isOffTopic(meaning, namesOf(reply.context)) && (answer === null || !mayAskBeside(meaning)))
    return null;
  // Small talk has an answer of its own.
  if (meaning.time === null && (answer !== null || meaning.acts.has('small_talk'))) return null;
  const host = reply.context.view.event?.hostName;
  const appointments = host === undefined ? 'appointments' : `appointments with ${host}`;
  const words = `I can't tell you that, I'm afraid: I only know about ${appointments}.`;
  return repeatQuestion(reply.say(answer ?? words)).done();
}

const SOMEBODY_ELSE =
  /\bmy (?!(?:e-?mail|mail|phone|name|number|address|new|other|right|work|own)\b)\w+(?:'s|s'|’s) (?:e-?mail|mail|address)\b|\b(?:add|include|invite|copy|cc)\b.*\b(?:too|also|as well|another|second)\b/i;
const REPLACING = /\b(?:change|replace|instead|use|rather|correct|wrong|update|actually)\b/i;

/** A second address beside the caller's own, which the booking does not take: it never replaces the first. */
function anotherPerson({ raw, email }: Meaning, reply: Reply): Step | null {
  const own = detailFor(reply.context.view, 'email');
  if (own === null || email === null || email.value === own) return null;
  if (!SOMEBODY_ELSE.test(raw) || REPLACING.test(raw)) return null;
  return repeatQuestion(
    reply.say(`I can take one e-mail address only, and I keep ${spokenEmail(own)}.`),
  ).done();
}

/** `My name at gmail dot com`, from a caller whose name is not known yet, or known in part only. */
function needsName(meaning: Meaning, reply: Reply): Step | null {
  const { view } = reply.context;
  const field = fieldFor(view, 'name');
  if (!meaning.needsName || meaning.name !== null || field === undefined) return null;
  if (reply.state.asked.startsWith('find_'))
    return reply.say("I don't know your name yet. Please say the address itself.").done();
  const known = detailFor(view, 'name');
  return reply
    .set({ asked: 'name', slug: field.slug, misses: 0 })
    .say(known === null ? "I don't have your name yet." : `I only have ${known}.`)
    .say('What is your full name?')
    .done();
}

/** While a booking is on its way nothing can be changed, only waited for. */
function whileBusy(meaning: Meaning, reply: Reply): Step | null {
  const { step } = reply.context.view;
  if (step !== 'booking' && step !== 'checking' && step !== 'changing') return null;
  if (meaning.acts.has('person')) return askForPerson(reply);
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

/** `Let me talk to a person`, before it is taken for an answer: it asks for no time to think. */
function wantsPerson(meaning: Meaning, reply: Reply): Step | null {
  return meaning.acts.has('person') ? askForPerson(reply) : null;
}

/** Talk about the talk: wait, again, help. */
function talk(meaning: Meaning, reply: Reply): Step | null {
  const { acts, time, zone, raw } = meaning;
  if (acts.has('hold_on')) return reply.phrase('wait').done();
  const aboutDetails = givenWords(meaning, reply) ?? whyWords(meaning, reply);
  if (aboutDetails !== null) return repeatQuestion(reply.say(aboutDetails)).done();
  // Any other words may be the note.
  if (reply.state.asked === 'notes' && !(acts.has('repeat') && isQuestion(raw))) return null;
  if (acts.has('offers')) {
    const words = offerWords(reply);
    if (words !== null) return repeatQuestion(reply.say(words)).done();
  }
  if (acts.has('read_back') && !time && zone === null) {
    return selectedOf(reply.context.view) === null
      ? repeatQuestion(reply.say(statusWords(reply))).done()
      : askNextBriefly(reply.say(statusWords(reply))).done();
  }
  if (acts.has('repeat') || acts.has('slower')) {
    const { lastSaid } = reply.state;
    if (lastSaid === '') return null;
    // What is remembered is the sentence, and not the excuse before it.
    const again = reply.say(lastSaid).done();
    return acts.has('slower')
      ? { ...again, say: `I can't change how I speak, but I'll say it again. ${lastSaid}` }
      : again;
  }
  const asks = answerTo(meaning, reply) !== null;
  // `Thanks for your help` needs none.
  const wantsHelp = acts.has('help') && !onlyParts(meaning.text);
  if (wantsHelp && !asks && !acts.has('book') && !acts.has('browse') && !time)
    return repeatQuestion(reply.say(helpWords(reply))).done();
  return null;
}

function askNextBriefly(reply: Reply): Reply {
  return reply.state.asked === 'book' ? reply.phrase('book') : repeatQuestion(reply);
}

/** Questions about the appointment and about the agent. */
function question(meaning: Meaning, reply: Reply): Step | null {
  const { acts, time } = meaning;
  if (!does(meaning, ...PLAIN_QUESTIONS)) {
    // `Where is the calendar` wants to see it.
    if (acts.has('open_calendar')) return null;
    if (acts.has('book') && !does(meaning, 'ask_price', 'ask_longer', 'ask_services')) return null;
    if (time && Object.keys(time.wish).length > 0) return null;
  }
  const answer = answerTo(meaning, reply);
  if (answer === null) return null;
  // `What would you like to know?` is the question that is open then.
  const asksBack = acts.has('ask_something') && reply.state.asked === 'else';
  return (asksBack ? reply.say(answer) : repeatQuestion(reply.say(answer))).done();
}

function askForPerson(reply: Reply): Step {
  return reply.call([{ name: 'hand_over', args: {} }]);
}

const CHANGED =
  /\b(?:chang(?:e|ed|ing)|correct(?:ed)?|fix|update|wrong|new|different|misspelled)\b/;
const MADE =
  "I can't change the name or the e-mail of a booking that is made. I can move it or cancel it, though.";

/** Names, addresses, numbers and notes, whenever they are given. */
function hearDetails(meaning: Meaning, reply: Reply): Step | null {
  const values = detailsFrom(meaning, reply.state, reply.context);
  const isMade = reply.context.view.step === 'booked';
  const isPerson = values.some(({ name, email }) => name !== undefined || email !== undefined);
  const named = detailsNamed(meaning.text);
  const isWrong =
    does(meaning, ...CORRECTIONS) ||
    isAboutSpelling(meaning.text) ||
    (named.length > 0 && CHANGED.test(meaning.text));
  if (isMade && (isWrong || (isPerson && !concernsTime(meaning, reply))))
    return repeatQuestion(reply.say(MADE)).done();
  if (values.length === 0) return detailTrouble(meaning, reply);
  reply.set({ misses: 0 });
  const calls: ToolCall[] = values.map((args) => ({ name: 'set_details', args }));
  const timed = onTime(meaning, reply, calls);
  return timed ?? reply.call(calls);
}

/** `The e-mail is wrong`, without saying what is right. */
function detailTrouble({ acts }: Meaning, reply: Reply): Step | null {
  const kind = DETAILS.find((each) => acts.has(`other_${each}`));
  if (kind === undefined)
    return acts.has('wrong_detail') ? reply.set({ asked: 'change' }).phrase('change').done() : null;
  const rejected = detailFor(reply.context.view, kind);
  return reply.set({ asked: kind, slug: kind, readBack: null, rejected }).say(RIGHT[kind]).done();
}

const RIGHT = {
  name: 'Sorry. What is your name, then? You can spell it.',
  email: 'Sorry. What is the right e-mail address? You can spell it, or type it.',
  phone: 'Sorry. What is the right number?',
  notes: 'What should the note say?',
} as const;
