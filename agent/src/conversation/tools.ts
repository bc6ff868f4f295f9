/** What the agent's tools do, over the calendar of the call. No LiveKit here: any model or test may call them. */
import {
  checkAnswer,
  localDate,
  missingFields,
  windowOf,
  type Answer,
  type BookingField,
} from '@in-call-calendar/shared';
import { checkPhones } from '../call/check-phones.ts';
import { nearestStarts } from '../call/alternatives.ts';
import type { Card, Fact } from '../call/state.ts';
import { awaitFact } from './await-outcome.ts';
import type { ToolDeps, Tools } from './tool-deps.ts';
import { createExistingTools } from './existing-tools.ts';
import { lookForTimes } from './look-for-times.ts';
import { offered } from './offered.ts';
import type { Speaking } from './words/words.ts';
import type { ToolArgs } from './tool-contract.ts';

const BOOK_FACTS = ['booked', 'slot_taken', 'book_failed', 'outcome_unknown'] as const;

export function createTools(deps: ToolDeps): Tools {
  const { call, words } = deps;
  const speaking = (): Speaking => {
    const { now, zones } = call.state();
    return { now, zones };
  };
  const missing = (): string[] => {
    const { event, details } = call.state();
    return missingFields(event?.fields ?? [], details).map((field) => field.slug);
  };

  const isMoving = (): boolean => {
    const { booking } = call.state();
    return (
      booking.status === 'moving' ||
      (booking.status === 'changing' && booking.task === 'reschedule')
    );
  };
  const bookedWords = ({ record, series }: ReturnType<typeof bookedFact>): string =>
    series
      ? words.outcomes.series(record, series, speaking())
      : words.outcomes.booked(record, speaking());
  const existing = createExistingTools(deps);

  return {
    show_calendar: (args) => lookForTimes({ call, words }, args, { open: true }),
    find_times: (args) => lookForTimes({ call, words }, args, { open: call.state().open }),

    find_booking: existing.find_booking,
    move_booking: existing.move_booking,
    cancel_booking: existing.cancel_booking,

    async select_time({ start, repeat }) {
      const found = existing.chooseFound(start);
      if (found) return found;
      const date = localDate(start, call.state().zones.shown);
      await call.ensure(windowOf('1w', date));
      const slots = call.allSlots();
      const { refusal } = call.dispatch({ type: 'select', by: 'voice', start, slots, repeat });
      if (!refusal) {
        return {
          ok: true,
          say: words.tools.chosen(start, speaking()),
          missing: isMoving() ? [] : missing(),
        };
      }
      if (refusal.kind !== 'slot_unknown') return { ok: false, say: refusal.message };
      const near = nearestStarts(slots, start, 2);
      call.dispatch({ type: 'highlight', starts: near });
      return {
        ok: false,
        say: words.tools.notFree(start, near, speaking()),
        times: near.map((each) => offered(each, speaking(), words)),
      };
    },

    release_time() {
      const { selection, booking } = call.state();
      const { refusal } = call.dispatch({ type: 'release', by: 'voice' });
      if (refusal) return Promise.resolve({ ok: false, say: refusal.message });
      const leaves = !selection && (booking.status === 'moving' || booking.status === 'finding');
      const say = leaves ? words.tools.nothingChanged() : words.tools.gaveBack();
      return Promise.resolve({ ok: true, say });
    },

    set_details(args) {
      const fields = call.state().event?.fields ?? [];
      const { values, refusals } = checkPhones(toValues(args, fields), fields, deps.checkPhone);
      const { refusal } = call.dispatch({
        type: 'details',
        by: 'voice',
        values,
        refusals,
        ...(args.confirmed === undefined ? {} : { confirmed: args.confirmed }),
      });
      if (refusal) return Promise.resolve({ ok: false, say: refusal.message });
      const invalid = refusalsOf(values, fields, refusals);
      const [problem] = Object.values(invalid);
      return Promise.resolve(
        problem === undefined
          ? { ok: true, say: '', missing: missing() }
          : { ok: false, say: problem, invalid, missing: missing() },
      );
    },

    async book_appointment() {
      const { selection, booking } = call.state();
      if (isMoving()) return existing.confirmMove();
      const start =
        selection?.start ?? (booking.status === 'done' ? booking.record.start : undefined);
      if (start === undefined) {
        return { ok: false, say: words.tools.nothingChosen() };
      }
      deps.answering?.(true);
      try {
        const attempt = deps.attemptFor(start);
        const outcome = awaitFact(call, BOOK_FACTS, deps.bookPatienceMs, deps.setTimer);
        const { refusal } = call.dispatch({ type: 'book', by: 'voice', start, attempt });
        if (refusal) return { ok: false, say: refusal.message, missing: missing() };
        const { booking: now } = call.state();
        const fact = now.status === 'done' ? bookedFact(now) : await outcome;
        switch (fact?.type) {
          case 'booked':
            return { ok: true, booked: true, say: bookedWords(fact) };
          case 'slot_taken':
            return {
              ok: false,
              say: words.outcomes.taken(fact.start, fact.alternatives, speaking()),
              times: fact.alternatives.slice(0, 2).map((each) => offered(each, speaking(), words)),
            };
          case 'book_failed':
            return { ok: false, say: words.outcomes.failed(fact.kind, fact.field) };
          case 'outcome_unknown':
          case undefined:
            return { ok: true, pending: true, say: words.outcomes.checking() };
        }
      } finally {
        deps.answering?.(false);
      }
    },

    set_timezone({ zone, callerIsThere = false, hour12 }) {
      const isShown = call.state().zones.shown === zone;
      call.dispatch({ type: 'timezone', shown: zone, ...(callerIsThere ? { zone } : {}), hour12 });
      const say =
        hour12 !== undefined && isShown
          ? words.tools.clock(hour12)
          : words.tools.zone(zone, call.state().now, callerIsThere);
      return Promise.resolve({ ok: true, say });
    },

    close_calendar() {
      call.dispatch({ type: 'close', by: 'voice' });
      return Promise.resolve({ ok: true, say: words.tools.closed() });
    },
  };
}

function bookedFact({ record, series }: Card): Extract<Fact, { type: 'booked' }> {
  return { type: 'booked', record, ...(series ? { series } : {}) };
}

/** What was said, by the form's own field slugs. */
function toValues(
  args: ToolArgs<'set_details'>,
  fields: readonly BookingField[],
): Record<string, Answer> {
  const values: Record<string, Answer> = { ...args.other };
  const put = (slug: string | undefined, value: string | undefined): void => {
    if (slug !== undefined && value !== undefined) values[slug] = value;
  };
  const ofType = (type: BookingField['type']): string | undefined =>
    fields.find((field) => field.type === type)?.slug;
  put(ofType('name'), args.name);
  put(ofType('email'), args.email);
  put(ofType('phone'), args.phone);
  put(fields.find((field) => field.slug === 'notes')?.slug ?? ofType('textarea'), args.notes);
  return values;
}

/** Why values will not do, by field slug. A misheard value is refused even where the form keeps a good one. */
function refusalsOf(
  values: Record<string, Answer>,
  fields: readonly BookingField[],
  refusals: Record<string, string>,
): Record<string, string> {
  const invalid: Record<string, string> = {};
  for (const field of fields) {
    const value = values[field.slug];
    if (value === undefined) continue;
    const checked = checkAnswer(field, value);
    if (!checked.ok) invalid[field.slug] = checked.message;
    else if (refusals[field.slug]) invalid[field.slug] = refusals[field.slug] ?? '';
  }
  return invalid;
}
