import type { CalendarView } from '@in-call-calendar/shared';
import type { Edit, Event, FormState } from './state.ts';

type FormEvent = Extract<Event, { type: 'typed' | 'focused' | 'left' | 'saved' | 'tried' }>;

/** What typing does to the form. A value being typed is never overwritten. */
export function reduceForm(form: FormState, event: FormEvent): FormState {
  switch (event.type) {
    case 'typed': {
      const revision = (form.edits[event.slug]?.revision ?? 0) + 1;
      return {
        ...form,
        edits: { ...form.edits, [event.slug]: { value: event.value, revision, saved: false } },
        remembered: { ...form.remembered, [event.slug]: event.value },
      };
    }
    case 'focused':
      return { ...form, focused: event.slug };
    case 'left': {
      const left = form.left.includes(event.slug) ? form.left : [...form.left, event.slug];
      const focused = form.focused === event.slug ? null : form.focused;
      return { ...form, left, focused, edits: withoutSaved(form.edits, focused) };
    }
    case 'saved': {
      const edits: Record<string, Edit> = { ...form.edits };
      for (const [slug, revision] of Object.entries(event.revisions)) {
        const edit = edits[slug];
        if (edit?.revision === revision) edits[slug] = { ...edit, saved: true };
      }
      return { ...form, edits: withoutSaved(edits, form.focused) };
    }
    case 'tried':
      return { ...form, tried: true };
  }
}

/** What a snapshot does to the form: a new agent is given what was typed, a booking ends it. */
export function formAfterView(form: FormState, view: CalendarView): FormState {
  if (view.step === 'closed') return form;
  if (view.step === 'booked' && (view.origin ?? 'made') === 'made') {
    return { ...form, edits: {}, remembered: {}, left: [], tried: false, epoch: view.epoch };
  }
  if (form.epoch === view.epoch) return form;
  const edits: Record<string, Edit> = { ...form.edits };
  for (const [slug, value] of Object.entries(form.remembered)) {
    if (view.details[slug] !== undefined || edits[slug] !== undefined) continue;
    edits[slug] = { value, revision: 1, saved: false };
  }
  return { ...form, edits, epoch: view.epoch };
}

/** Drops edits that the agent has, but for the field the caller is in. */
function withoutSaved(
  edits: Readonly<Record<string, Edit>>,
  focused: string | null,
): Record<string, Edit> {
  return Object.fromEntries(
    Object.entries(edits).filter(([slug, edit]) => !edit.saved || slug === focused),
  );
}
