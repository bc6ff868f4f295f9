/** The tool that books what is chosen. */
import { lengthOf } from '../../calendar/length.ts';
import { missingFields, type Instant } from '@in-call-calendar/shared';
import { attendeeOf } from '../../calendar/answers.ts';
import type { Card, Fact } from '../../calendar/state.ts';
import type { Speaking } from '../words/words.ts';
import { answering, awaitFact } from './await-fact.ts';
import type { ToolResult } from './contract.ts';
import type { ToolDeps } from './deps.ts';
import { offered, speakingOf } from './offered.ts';
import { withoutConsent } from './without-consent.ts';

const BOOK_FACTS = ['booked', 'slot_taken', 'book_failed', 'outcome_unknown'] as const;
type Booked = Extract<Fact, { type: 'booked' }>;

/** Books the chosen time with what the form holds, once the caller has agreed to it as it is. */
export async function bookAppointment(deps: ToolDeps): Promise<ToolResult> {
  const { call, words } = deps;
  const { selection, booking } = call.state();
  const speaking = speakingOf(call);
  const start = selection?.start ?? (booking.status === 'shown' ? booking.record.start : undefined);
  if (start === undefined) return { ok: false, say: words.tools.nothingChosen() };
  const refusal = isReady(deps)
    ? withoutConsent(deps, 'book', () => readBack(deps, speaking))
    : null;
  return refusal ?? answering(deps, () => send(deps, start, speaking));
}

async function send(deps: ToolDeps, start: Instant, speaking: Speaking): Promise<ToolResult> {
  const { call, words } = deps;
  const attempt = deps.attemptFor(start);
  const outcome = awaitFact(call, BOOK_FACTS, deps.bookPatienceMs, deps.setTimer);
  const { refusal } = call.dispatch({ type: 'book', by: 'voice', start, attempt });
  if (refusal)
    return {
      ok: false,
      say: words.calendar.refusal(refusal, call.state().event),
      missing: missingSlugs(deps),
    };
  const { booking } = call.state();
  const fact = booking.status === 'shown' ? bookedFact(booking) : await outcome;
  const pending = { ok: true, pending: true, say: words.outcomes.checking() };
  if (fact === null) return pending;
  switch (fact.type) {
    case 'booked':
      return { ok: true, booked: true, say: bookedWords(fact, deps, speaking) };
    case 'slot_taken':
      return {
        ok: false,
        say: words.outcomes.taken(fact.start, fact.alternatives, speaking),
        times: offered(fact.alternatives.slice(0, 2), deps),
      };
    case 'book_failed':
      return { ok: false, say: words.outcomes.failed(fact.kind, fact.field) };
    case 'outcome_unknown':
      return pending;
  }
}

/** Slugs of required form fields that have no usable answer yet. */
export function missingSlugs({ call }: Pick<ToolDeps, 'call'>): string[] {
  const { event, details } = call.state();
  return missingFields(event?.fields ?? [], details).map((field) => field.slug);
}

/** Whether a booking would be sent; where it would not, the rules say why, and nobody has to agree to anything. */
function isReady(deps: ToolDeps): boolean {
  const { selection, booking } = deps.call.state();
  const { status } = booking;
  return selection !== null && status === 'none' && missingSlugs(deps).length === 0;
}

function readBack({ call, words }: ToolDeps, speaking: Speaking): string {
  const state = call.state();
  const { selection, details, event } = state;
  if (!selection) return words.tools.nothingChosen();
  const nameSlug = event?.fields.find(({ type }) => type === 'name')?.slug;
  const name = nameSlug === undefined ? undefined : details[nameSlug]?.value;
  const { email, phone } = attendeeOf(state);
  const who = [name, email ?? phone].filter((each) => typeof each === 'string' && each !== '');
  const minutes = lengthOf(state);
  return words.consent.book(
    {
      start: selection.start,
      occurrences: selection.repeat?.starts.length ?? 1,
      who: who.map(String),
      ...(minutes !== undefined && { minutes }),
    },
    speaking,
  );
}

function bookedWords({ record, series }: Booked, { words }: ToolDeps, speaking: Speaking): string {
  return series
    ? words.outcomes.series(record, series, speaking)
    : words.outcomes.booked(record, speaking);
}

function bookedFact({ record, series }: Card): Booked {
  return { type: 'booked', record, ...(series ? { series } : {}) };
}
