/** What a turn says is wrong of the person, `my name is not Anna`, as an act like `the name is wrong`. Pure. */
import type { Act } from '../understanding/acts.ts';
import type { Meaning } from '../understanding/understand.ts';
import { deniedIn, detailsFrom } from './details.ts';
import { does, refusesTime } from './heard.ts';
import type { Reply } from './reply.ts';
import { detailFor, fieldFor } from './view.ts';

const NOT_ME = /\b(?:that|this|it) (?:is|was) not me\b/;

/** The turn with what it denies: it is asked for then, where the turn does not say what is right. */
export function withDenial(meaning: Meaning, reply: Reply): Meaning {
  const { state, context } = reply;
  const { step } = context.view;
  if (step !== 'details' && step !== 'booked') return meaning;
  const denied =
    (meaning.deniesEmail ? 'email' : null) ??
    deniedIn(meaning.text, state, context.view) ??
    notMe(meaning, reply);
  const name = denied === 'name' && isKnownName(meaning, reply) ? null : meaning.name;
  const said = { ...meaning, name };
  const acts = new Set<Act>(meaning.acts);
  if (denied !== null) {
    const isRight = detailsFrom(said, state, context).some((args) => args[denied] !== undefined);
    if (!isRight || step === 'booked') acts.add(`other_${denied}`);
  }
  // `Don't book it, the name is wrong` gives up neither the booking nor its time.
  if (denied !== null || does({ acts }, 'other_name', 'other_email', 'other_phone')) {
    acts.delete('stop');
    if (!refusesTime({ ...meaning, acts })) acts.delete('release');
  }
  return { ...said, acts };
}

/** `Don't book it under Anna` gives no name. */
function isKnownName({ name }: Meaning, { context }: Reply): boolean {
  const known = detailFor(context.view, 'name')?.toLowerCase().split(' ') ?? [];
  return (
    name?.value
      .toLowerCase()
      .split(' ')
      .every((word) => known.includes(word)) === true
  );
}

/** `That's not me`, unless it is the address that is being checked. */
function notMe({ text }: Meaning, { state, context }: Reply): 'name' | null {
  const slug = fieldFor(context.view, 'name')?.slug ?? '';
  const isOther = state.asked === 'details_ok' && !state.checking.includes(slug);
  return NOT_ME.test(text) && !isOther ? 'name' : null;
}
