/** Questions about what was given, and about what is asked for: `why do you need my number`. Pure. */
import type { CalendarView } from '@in-call-calendar/shared';
import type { Meaning } from '../understanding/understand.ts';
import { detailsNamed } from './heard.ts';
import type { Reply } from './reply.ts';
import { spokenEmail, spokenPhone } from './spoken.ts';
import type { DialogueState } from './state.ts';
import { detailFor, fieldBySlug, fieldFor, personDetail, type Detail } from './view.ts';

const WORDS: Record<Detail, string> = {
  name: 'a name',
  email: 'an e-mail address',
  phone: 'a phone number',
  notes: 'a note',
};

/** What the form needs each for. */
const REASONS: Record<Detail, string> = {
  name: 'I need a name to book it under.',
  email: 'I need an e-mail address, for that is where the confirmation goes.',
  phone: 'The form asks for a phone number, so I need one to book.',
  notes: 'The form asks for a note, so I need one to book.',
};

/** Returns why a detail that is needed is asked for. */
export function reasonFor(kind: Detail): string {
  return REASONS[kind];
}

/** Answers why something is asked for, from the form; null where nothing is being asked for. */
export function whyWords({ text, acts }: Meaning, { state, context }: Reply): string | null {
  if (!acts.has('ask_why')) return null;
  const { view } = context;
  const open = fieldBySlug(view, state.slug ?? '');
  const [named = kindAsked(state, view)] = detailsNamed(text);
  if (named === null) {
    if (open === undefined || state.asked !== 'field') return null;
    return open.required
      ? 'The form asks for it, so I need an answer to book.'
      : 'No, you can leave it out.';
  }
  if (fieldFor(view, named) === undefined) return `No, ${needWords(named, view)}`;
  const isNeeded = fieldFor(view, named)?.required === true;
  return `${isNeeded && /^(?:is|are|do|must)\b/.test(text) ? 'Yes: ' : ''}${needWords(named, view)}`;
}

/** Says whether the form needs a detail, and why. */
export function needWords(kind: Detail, view: CalendarView): string {
  const field = fieldFor(view, kind);
  if (field === undefined) return `I don't need ${WORDS[kind]}.`;
  return field.required
    ? REASONS[kind]
    : `You need not give ${WORDS[kind]}; it is only if you want to.`;
}

/** The detail that is asked for, or that is being checked. */
function kindAsked({ asked, slug }: DialogueState, view: CalendarView): Detail | null {
  if (asked === 'name' || asked === 'email' || asked === 'phone' || asked === 'notes') return asked;
  return asked === 'details_ok' ? (personDetail(view, slug ?? '') ?? null) : null;
}

/** Says again what was given: `what did I say my e-mail was`; null where the turn asks for nothing of the kind. */
export function givenWords({ text, acts }: Meaning, { context }: Reply): string | null {
  if (!acts.has('ask_given')) return null;
  const kinds = detailsNamed(text);
  if (kinds.length === 0) return null;
  return kinds
    .map((kind) => {
      const value = detailFor(context.view, kind);
      if (value === null) return `I don't have ${WORDS[kind]} yet.`;
      return `I have ${SPOKEN[kind](value)}.`;
    })
    .join(' ');
}

const SPOKEN: Record<Detail, (value: string) => string> = {
  name: (value) => value,
  email: spokenEmail,
  phone: spokenPhone,
  notes: (value) => `the note: ${value}`,
};
