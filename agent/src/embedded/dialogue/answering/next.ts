/** What to ask next once a time is chosen. Always decided on the calendar as it is. Pure. */
import type { BookingField } from '@in-call-calendar/shared';
import { english } from '../../../conversation/words/en/en.ts';
import { mayOfferOwnNumber, offerOwnNumber } from './own-number.ts';
import { aboutWords } from './about-event.ts';
import { askMove } from './manage/ask-move.ts';
import { movingBooking } from './manage/current-start.ts';
import { Reply } from './reply.ts';
import { spokenSeries } from './series/series-words.ts';
import type { Question } from './state.ts';
import { spelledEmail, spokenEmail, spokenPhone } from './spoken.ts';
import {
  bookingDigest,
  detailFor,
  fieldFor,
  fieldsOf,
  missingOf,
  personDetail,
  selectedOf,
  spokenStartWithZone,
  unconfirmedOf,
  valueOf,
} from './view.ts';

/**
 * Says and asks what comes next: check what was heard, ask what is missing, read all back, book. What the form leaves
 * open, a note for one, is not asked for: it can be said or typed at any time.
 */
export function askNext(reply: Reply): Reply {
  const { view } = reply.context;
  const selected = selectedOf(view);
  if (selected === null) {
    reply.set({ asked: 'time' });
    return reply.phrase(movingBooking(view) === null ? 'when' : 'new_time');
  }
  if (view.step === 'confirming_move') return askMove(reply);
  if (view.step !== 'details') return reply;
  const toCheck = unconfirmedOf(view).filter(
    ({ slug }) => reply.state.heardBack[slug] !== valueOf(view, slug),
  );
  if (toCheck.length > 0) return checkHeard(reply, toCheck);
  const [missing] = missingOf(view);
  if (missing) return askField(reply, missing);
  if (mayOfferOwnNumber(reply)) return offerOwnNumber(reply);
  return readBack(reply);
}

/** Names the chosen time and goes on; where everything is read back anyway, the time is not said twice. */
export function acknowledge(reply: Reply, words: string): Reply {
  const next = askNext(new Reply(reply.state, reply.context));
  return askNext(isReadBack(next.state.asked) ? reply : reply.say(words));
}

/** Whether a question names the chosen time itself. */
function isReadBack(asked: Question): boolean {
  return asked === 'book' || asked === 'move_ok';
}

/** Reads back what was heard and asks whether it is right. */
export function checkHeard(reply: Reply, fields: readonly BookingField[]): Reply {
  const { view } = reply.context;
  const name = detailFor(view, 'name');
  const heard = fields.map((field) => {
    const value = valueOf(view, field.slug) ?? '';
    if (field.type === 'email') return spelledEmail(value, name);
    if (field.type === 'phone') return spokenPhone(value);
    return field.type === 'name' ? value : `${field.label}: ${value}`;
  });
  const heardBack = { ...reply.state.heardBack };
  for (const { slug } of fields) heardBack[slug] = valueOf(view, slug) ?? '';
  reply.set({ asked: 'details_ok', checking: fields.map(({ slug }) => slug), heardBack });
  return reply.say(`I have ${heard.join(', and ')}.`).phrase('right');
}

/** Asks for one field of the form. `again`: it was asked before and not understood. */
export function askField(reply: Reply, field: BookingField, again = false): Reply {
  const { view, hasScreen } = reply.context;
  reply.set({ slug: field.slug });
  const kind = personDetail(view, field.slug);
  const isNote = fieldFor(view, 'notes')?.slug === field.slug;
  reply.set({ asked: kind ?? (isNote ? 'notes' : 'field') });
  if (kind === 'phone' && mayOfferOwnNumber(reply)) return offerOwnNumber(reply);
  if (kind !== undefined && again) return reply.phrase(`${kind}_again`);
  if (kind !== undefined)
    return reply.phrase(kind === 'email' && !hasScreen ? 'email_voice' : kind);
  if (again) reply.phrase('field_again');
  return reply.say(fieldQuestion(field));
}

function fieldQuestion(field: BookingField): string {
  const label = field.label.replace(/[\s:?.]+$/, '');
  const options = field.options ?? [];
  if (field.type === 'boolean') return `${label}: yes or no?`;
  if (options.length > 0) {
    const named = options.slice(0, 4).join(', ');
    return options.length > 4 ? `${label}: for example ${named}?` : `${label}: ${named}?`;
  }
  return /^(?:what|which|how|who|where|when|why|do|are|is|have)\b/i.test(label)
    ? `${label}?`
    : `The form also asks for this: ${label}?`;
}

/** Reads everything back and asks whether to book. */
export function readBack(reply: Reply): Reply {
  const summary = summaryOf(reply);
  if (summary === null) return reply;
  reply.set({ asked: 'book', readBack: bookingDigest(reply.context.view) });
  reply.say(`So that is ${summary}.`);
  if (!reply.state.aboutTold) reply.set({ aboutTold: true }).say(aboutWords(reply.context));
  return reply.phrase('book').keys('book');
}

/** The chosen time and the details, in words; null while no time is chosen. */
export function summaryOf(reply: Reply): string | null {
  const { view } = reply.context;
  const selected = selectedOf(view);
  if (selected === null) return null;
  const words = [spokenStartWithZone(selected, reply.context)];
  const { event } = view;
  if (event?.lengths !== undefined)
    words.push(`for ${english.times.length(event.durationMinutes)}`);
  const series = spokenSeries(reply.context);
  if (series !== '') words.push(series);
  for (const field of fieldsOf(view)) {
    const value = valueOf(view, field.slug);
    if (value === null) continue;
    words.push(spokenField(reply, field, value));
  }
  return words.join(', ');
}

function spokenField(reply: Reply, field: BookingField, value: string): string {
  if (field.type === 'name') return `for ${value}`;
  if (field.type === 'email') return spokenEmail(value);
  if (field.type === 'phone')
    return value === reply.context.phone?.number
      ? 'with the number you are calling from'
      : `phone ${spokenPhone(value)}`;
  if (fieldFor(reply.context.view, 'notes')?.slug === field.slug) return `with the note: ${value}`;
  return `${field.label.replace(/[\s:?.]+$/, '')}: ${value}`;
}
