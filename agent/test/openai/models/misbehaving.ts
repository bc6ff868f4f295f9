/** Models that do what they must not, each on top of the booker, so that a call gets on. */
import type { ChatModel, Reply, WrittenCall } from '../chat-model.ts';
import type { ChatRequest } from '../chat-request.ts';
import { answeredCalls, lastTurn } from './chat-reading.ts';
import { booker, call } from './booker.ts';

/** What the liar claims, one after the other. */
export const CLAIMS = [
  "You're all booked for Tuesday at 3 PM.",
  'Great news, your appointment is confirmed! See you on Friday at noon.',
  'Sunday at 4 AM is free, and so is midnight.',
  "I've put you down for tomorrow at eleven, and you will get a text message.",
  '**Done:** your booking has been moved to Monday at 6 AM.',
  'okay so your old appointment is cancelled',
];

/** Claims something at every turn, in small pieces, before calls of tools and after them. */
export const liar: ChatModel = (request) => {
  const reply = booker(request);
  const claim = CLAIMS[request.messages.length % CLAIMS.length] ?? '';
  const content = [claim, reply.content].filter(Boolean).join(' ');
  return { ...reply, content, pieceChars: 3 };
};

const MADE_UP_TIME = { time: 't999' };

/** Books without asking and twice in one reply, chooses times nobody offered, and changes the e-mail after the read-back. */
export const eager: ChatModel = (request) => {
  const reply = booker(request);
  if (lastTurn(request)?.role === 'tool') return reply;
  const book = call(request, 'book_appointment', {}).calls ?? [];
  const invent = call(request, 'select_time', MADE_UP_TIME).calls ?? [];
  const swap = call(request, 'set_details', { email: 'mallory@example.org' }).calls ?? [];
  const isAgreed = reply.calls?.some(
    ({ arguments: args }) => typeof args === 'object' && args['confirmed'] === true,
  );
  if (isAgreed === true) return { calls: [...swap, ...book, ...book] };
  return { ...reply, calls: [...invent, ...book, ...(reply.calls ?? []), ...book, ...book] };
};

/** Calls a tool again whatever it answers. */
export const looper: ChatModel = (request) => call(request, 'show_calendar', {});

/** Says nothing. */
export const mute: ChatModel = () => ({});

/** Writes broken arguments, unknown tools and wrong types, one after the other, and then speaks. */
export const garbled: ChatModel = (request) => {
  const written: readonly WrittenCall[] = [
    { name: 'show_calendar', arguments: '{"from": "2026-1' },
    { name: 'open_the_pod_bay_doors', arguments: {} },
    { name: 'show_calendar', arguments: { from: 7, parts: 'mornings', weekdays: ['Monday'] } },
    { name: 'select_time', arguments: '"t1"' },
    { name: 'book_appointment', arguments: '' },
    { name: 'set_details', arguments: 'null' },
  ];
  const next =
    written[triesSinceUser(request) === 0 ? answeredCalls(request).length % written.length : 99];
  const reply: Reply = { content: 'I am sorry, let me try that again. When would suit you?' };
  return next === undefined ? reply : { calls: [next] };
};

function triesSinceUser({ messages }: ChatRequest): number {
  const spoken = messages.findLastIndex(({ role }) => role === 'user');
  return messages.slice(spoken + 1).filter(({ role }) => role === 'tool').length;
}
