/**
 * A plain tool-calling model for bookings: it knows what a real one would, the chat and the tools, and follows the
 * usual order: times, a choice, name and e-mail, a read-back, a yes, the booking.
 */
import type { ChatModel, Reply } from '../chat-model.ts';
import type { ChatRequest } from '../chat-request.ts';
import {
  answeredCalls,
  freshCalls,
  lastSaid,
  lastTurn,
  missingFields,
  offeredTimes,
  today,
  type AnsweredCall,
  type OfferedTime,
} from './chat-reading.ts';
import { isWish, wishOf } from './date-wish.ts';
import { fitArguments } from './fit-arguments.ts';

const YES =
  /^(?:yes|yeah|yep|sure|ok|okay|please do|that(?:'s| is) right|correct|right|go ahead)\b/i;
const ASKED_TO_BOOK = /\bshall i book\b/i;
const EMAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/;
const SPOKEN_EMAIL = /([\w.+-]+) at ([\w-]+) dot ([\w-]+)/i;
const NAME = /\b(?:my name is|i am|i'm|this is|it's) ([a-z][a-z'-]+(?: [a-z][a-z'-]+){0,2})/i;
const ORDINALS = [/\bfirst\b/i, /\bsecond\b/i, /\bthird\b/i, /\bfourth\b/i];

export const booker: ChatModel = (request) => {
  const last = lastTurn(request);
  if (last?.role === 'tool') return afterTools(request);
  if (last?.role === 'user') return answerUser(request, lastSaid(request, 'user').trim());
  return { content: 'How can I help you?' };
};

function answerUser(request: ChatRequest, text: string): Reply {
  if (YES.test(text) && ASKED_TO_BOOK.test(lastSaid(request, 'assistant'))) {
    return call(request, 'set_details', { confirmed: true });
  }
  const details = detailsIn(request, text);
  if (details) return call(request, 'set_details', details);
  const chosen = choiceIn(text, offeredTimes(request));
  if (chosen) return call(request, 'select_time', nameOf(chosen));
  if (isWish(text)) return call(request, 'show_calendar', wishOf(text, today(request)));
  if (isChosen(request)) return { content: nextQuestion(request, missingFields(request) ?? []) };
  return { content: 'I can book an appointment for you. When would suit you?' };
}

function afterTools(request: ChatRequest): Reply {
  const done = freshCalls(request).at(-1);
  if (done === undefined) return { content: 'When would suit you?' };
  const { say, ok } = done.answer;
  if (!ok) return { content: say === '' ? 'That did not work. Shall we try again?' : say };
  switch (done.name) {
    case 'set_details':
      return done.arguments['confirmed'] === true
        ? call(request, 'book_appointment', nameOf(chosenTime(request)))
        : { content: joined(say, nextQuestion(request, stillMissing(request, done))) };
    case 'select_time':
      return { content: joined(say, nextQuestion(request, stillMissing(request, done))) };
    case 'show_calendar':
    case 'find_times':
      return { content: say.endsWith('?') ? say : joined(say, 'Which one suits you?') };
    case 'book_appointment':
      return { content: joined(say, 'Is there anything else?') };
    default:
      return { content: say === '' ? 'All right.' : say };
  }
}

/** One call, with arguments as the tool has them. */
export function call(request: ChatRequest, name: string, args: Record<string, unknown>): Reply {
  return { calls: [{ name, arguments: fitArguments(request, name, args) }] };
}

/** A time by its handle. */
function nameOf(offered: OfferedTime | undefined): Record<string, unknown> {
  return offered?.time === undefined ? {} : { time: offered.time };
}

function choiceIn(text: string, times: readonly OfferedTime[]): OfferedTime | undefined {
  const ordinal = ORDINALS.findIndex((pattern) => pattern.test(text));
  if (ordinal >= 0) return times[ordinal];
  if (/\b(?:last|later|latest) one\b/i.test(text)) return times.at(-1);
  if (/\b(?:earlier|earliest|that) one\b/i.test(text)) return times[0];
  const { near } = wishOf(text, undefined);
  return times.find(
    ({ spoken }) => near !== undefined && wishOf(spoken, undefined)['near'] === near,
  );
}

/** Name and e-mail in what was said; null when there is neither. */
function detailsIn(request: ChatRequest, text: string): Record<string, unknown> | null {
  const spelled = SPOKEN_EMAIL.exec(text);
  const email =
    EMAIL.exec(text)?.[0] ??
    (spelled ? `${spelled[1]}@${spelled[2]}.${spelled[3]}`.toLowerCase() : undefined);
  const named = NAME.exec(text)?.[1];
  const asked = /\bname\b[^?]*\?$/i.test(lastSaid(request, 'assistant'));
  const short = asked && /^[a-z'-]+(?: [a-z'-]+){0,2}[.!]?$/i.test(text) && !YES.test(text);
  const name = named ?? (short ? text.replace(/[.!]$/, '') : undefined);
  if (email === undefined && name === undefined) return null;
  return {
    ...(name !== undefined && { name: capitals(name) }),
    ...(email !== undefined && { email }),
  };
}

/** What to ask for next; with nothing left, all is read back. */
function nextQuestion(request: ChatRequest, missing: readonly string[]): string {
  const [field] = missing;
  if (field !== undefined) return `What is your ${field === 'email' ? 'e-mail address' : field}?`;
  const time = chosenTime(request)?.spoken ?? 'the time you chose';
  const name = given(request, 'name');
  const email = given(request, 'email') ?? 'with the e-mail address on the screen';
  return `That is ${time}${name === undefined ? '' : ` for ${name}`}, ${email}. Shall I book it?`;
}

/** A tool that changed the form knows better than the screen, which was read before. */
function stillMissing(request: ChatRequest, { answer }: AnsweredCall): readonly string[] {
  return answer.missing ?? missingFields(request) ?? [];
}

function given(request: ChatRequest, field: string): string | undefined {
  const value = answeredCalls(request).findLast(
    ({ name, arguments: args, answer }) =>
      name === 'set_details' && answer.ok && typeof args[field] === 'string',
  )?.arguments[field];
  return typeof value === 'string' ? value : undefined;
}

/** The time of the last choice that a tool took. */
function chosenTime(request: ChatRequest): OfferedTime | undefined {
  const chosen = answeredCalls(request).findLast(
    ({ name, answer }) => name === 'select_time' && answer.ok,
  );
  if (chosen === undefined) return undefined;
  const { arguments: args, answer } = chosen;
  const spoken = answer.say.replace(/\.$/, '');
  const { time } = args;
  return { spoken, ...(typeof time === 'string' && { time }) };
}

const isChosen = (request: ChatRequest): boolean => chosenTime(request) !== undefined;

const joined = (...sentences: string[]): string => sentences.filter(Boolean).join(' ');

const capitals = (name: string): string =>
  name.replace(
    /(^|[ '-])([a-z])/g,
    (_, before: string, letter: string) => before + letter.toUpperCase(),
  );
