/** Turns that break off inside a detail: what was said is kept, and it is asked how it goes on. Pure. */
import {
  begunPhone,
  endsInLetters,
  joined,
  type Breath,
} from '../understanding/contact/breaths.ts';
import { findEmail, isUnfinished } from '../understanding/contact/email.ts';
import { isQuestion } from '../understanding/note-answer.ts';
import type { Meaning } from '../understanding/understand.ts';
import { detailsFrom } from './details.ts';
import type { Reply } from './reply.ts';
import type { Step } from './state.ts';

/** How many turns a breath waits for the next one. */
const WAITS_TURNS = 3;

const QUESTIONS = {
  email: 'Yes, and how does the e-mail address go on?',
  phone: 'Yes, and how does the number go on?',
  name: 'Yes, and how does the name go on?',
} as const;

/** The turn with the breaths before it, where it goes on with them; the question is then that for the detail. */
export function wholeTurn(text: string, reply: Reply): string {
  const { breath, modality, asked } = reply.state;
  if (breath === null) return text;
  if (modality === 'typed' && (breath.kind !== 'email' || findEmail(text) !== null)) return text;
  const whole = joined(breath, text, reply.context.view.zones.shown);
  if (whole === null) {
    const turns = breath.turns + 1;
    reply.set({ breath: breath.whole || turns > WAITS_TURNS ? null : { ...breath, turns } });
    return text;
  }
  reply.set({ breath: null, misses: 0 });
  if (breath.kind === 'name' && asked === 'details_ok') reply.set({ asked: 'name' });
  return whole;
}

/** `My email is anna dot`: waits for the rest of it. Keeps what is whole, too, since it may go on all the same. */
export function hearMore(meaning: Meaning, reply: Reply): Step | null {
  const breath = breathIn(meaning, reply);
  if (breath === null) return null;
  reply.set({ breath: { ...breath, turns: 0 } });
  return breath.whole ? null : askOn(breath.kind, reply);
}

function askOn(kind: Breath['kind'], reply: Reply): Step {
  return reply.set({ misses: 0 }).say(QUESTIONS[kind]).done();
}

function breathIn(meaning: Meaning, { state, context }: Reply): Breath | null {
  const { raw, email, phone, name } = meaning;
  const { asked } = state;
  const zone = context.view.zones.shown;
  // `The e-mail should be dot org`
  if (email === null && detailsFrom(meaning, state, context).some((args) => args.email))
    return null;
  const askedEmail = asked === 'email' || asked === 'find_email' || asked === 'find_again';
  if (state.modality === 'typed') {
    const isBegun = email === null && name?.typed !== true && isUnfinished(raw, askedEmail);
    return isBegun ? { kind: 'email', words: raw, whole: false } : null;
  }
  const askedPhone = asked === 'phone' || asked === 'own_number';
  const digits = begunPhone(raw, askedPhone, zone);
  if (digits !== null) return { kind: 'phone', words: digits, whole: false };
  if (phone !== null) return { kind: 'phone', words: raw, whole: true };
  const isNameAgain = asked === 'email' && name !== null && IT_IS.test(raw);
  if (!isQuestion(raw) && (isNameAgain || isUnfinished(raw, askedEmail)))
    return { kind: 'email', words: raw, whole: false };
  if (email !== null) return { kind: 'email', words: raw, whole: true };
  const askedName = asked === 'name' || (asked === 'details_ok' && name !== null);
  // `Two p m` ends in letters, too.
  if (!askedName || meaning.time !== null || !endsInLetters(raw)) return null;
  return { kind: 'name', words: raw, whole: name !== null };
}

/** A turn that makes no sense while one breath of a detail is known, or that can be the first of an address. */
export function stillOpen({ raw, acts }: Meaning, reply: Reply): Step | null {
  const { breath, asked, modality } = reply.state;
  if (breath?.whole === false && acts.size === 0) return askOn(breath.kind, reply);
  if (asked !== 'email' || modality === 'typed' || acts.size > 0 || isQuestion(raw)) return null;
  if (!BEGINS.test(raw)) return null;
  return askOn(
    'email',
    reply.set({ breath: { kind: 'email', words: raw, whole: false, turns: 0 } }),
  );
}

/** `It is anna`, asked for the address, begins it. */
const IT_IS = /^it(?:'s| is) \p{L}+[.]?$/iu;
/** One word, or letters, as an address begins. */
const BEGINS = /^(?:\p{L}{3,}|(?:\p{L} )*\p{L})[.]?$/iu;
