/** The booking form: values by voice and by touch, each checked on its own. */
import { checkAnswer, isAnswered, type Answer, type BookingField } from '@in-call-calendar/shared';
import type { Answers, AnswerState } from './answers.ts';
import { BUSY, isBusy, refused, unchanged } from './transitions.ts';
import type { CalendarState, EventOf, Handlers, Reduced } from './state.ts';

export const detailsHandlers = { details: reduceDetails } satisfies Partial<Handlers>;

function reduceDetails(state: CalendarState, event: EventOf<'details'>): Reduced {
  if (isBusy(state)) return refused(state, BUSY);
  if (state.booking.status === 'shown') {
    return refused(state, { kind: 'wrong_state', reason: 'details_final' });
  }
  const fields = state.event?.fields ?? [];
  const unknown = Object.keys(event.values).find((slug) => !fields.some((f) => f.slug === slug));
  if (unknown !== undefined) {
    return refused(state, { kind: 'invalid_details', reason: 'no_such_field' });
  }
  let details = state.details;
  for (const field of fields) {
    const value = event.values[field.slug];
    if (value === undefined) continue;
    const next = nextFieldState(field, details[field.slug], value, event);
    details = next ? { ...details, [field.slug]: next } : without(details, field.slug);
  }
  if (event.confirmed === true) details = confirmed(details);
  const selection =
    state.selection?.worked === false ? { ...state.selection, worked: true } : state.selection;
  if (sameDetails(details, state.details)) return unchanged({ ...state, selection });
  return {
    state: {
      ...state,
      selection,
      details,
      notice: state.notice?.kind === 'invalid_details' ? null : state.notice,
    },
    effects: [
      {
        type: 'notify',
        fact: { type: 'details_changed', by: event.by, slugs: Object.keys(event.values) },
      },
    ],
  };
}

/** The field after a new value; undefined when it is now empty. */
function nextFieldState(
  field: BookingField,
  current: AnswerState | undefined,
  raw: Answer,
  event: EventOf<'details'>,
): AnswerState | undefined {
  const checked = checkAnswer(field, raw);
  if (!isAnswered(checked.value)) return undefined;
  const error = checked.ok ? event.refusals?.[field.slug] : checked.problem;
  const source = event.by === 'touch' ? 'typed' : 'heard';
  if (error !== undefined) {
    // What was typed stays in the form with its error; what was only heard does not push out a good value. A no does.
    const isMisheard = source === 'heard' && checked.value !== false;
    if (isMisheard && current && current.error === undefined) return current;
    return { value: checked.value, source, confirmed: false, error };
  }
  if (
    current?.error === undefined &&
    current !== undefined &&
    equal(current.value, checked.value)
  ) {
    return { ...current, confirmed: current.confirmed || source === 'typed' };
  }
  return { value: checked.value, source, confirmed: source === 'typed' };
}

function confirmed(details: Answers): Answers {
  return Object.fromEntries(
    Object.entries(details).map(([slug, state]) => [
      slug,
      state.confirmed || state.error !== undefined ? state : { ...state, confirmed: true },
    ]),
  );
}

function without(details: Answers, slug: string): Answers {
  return Object.fromEntries(Object.entries(details).filter(([key]) => key !== slug));
}

function equal(a: Answer, b: Answer): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function sameDetails(a: Answers, b: Answers): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
