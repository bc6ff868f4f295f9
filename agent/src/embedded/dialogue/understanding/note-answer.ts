/** The answer to whether there is anything to note: a note, or a turn about something else. Pure. */
import { type Act } from './acts.ts';
import { isBareAssent, ORDER } from './assent.ts';
import { findEmail } from './contact/email.ts';
import { findName } from './contact/name.ts';
import { findNote, isNoNote } from './contact/notes.ts';
import { findPhone } from './contact/phone.ts';
import { normalise, withoutSigns } from './normalise.ts';
import type { Anchor } from './time/items.ts';
import { readTime } from './time/read-time.ts';
import { tokenise } from './tokens.ts';

/** Acts that steer the talk: when a note was asked for, they are not its text. */
const STEERING: ReadonlySet<Act> = new Set([
  'confirm_book',
  'start_over',
  'back',
  'give_back',
  'ask_hold',
  'stop',
  'hold_on',
  'repeat',
  'read_back',
  'other_name',
  'other_email',
  'other_phone',
  'close_calendar',
  'open_calendar',
  'human',
  'who',
  'ask_duration',
  'ask_zone',
  'ask_now',
  'ask_confirmation',
  'ask_something',
  'bye',
]);

/** Most words of a wish for a person that is no note about one. */
const MAX_PERSON_WORDS = 8;

/** Words before what a turn is about. */
const OPENING =
  /^(?:(?:oh|ah|um|well|wait|sorry|actually|and|also|no|okay|yes|please|hang on|hold on|one more thing|by the way) )+/;
/** A question, by its first words or by its mark: it is to be answered, and is no note. */
const ASKING =
  /^(?:how|what|when|where|who|why|which|whose)\b|^(?:will|would|can|could|should|shall|may|might|must|do|does|did|is|are|am|was|were|have|has|had)(?: not)? (?:i|you|we|they|he|she|it|there|this|that|these|the|your|my|our|anyone|somebody|someone)\b/;
const DETAIL =
  /\b(?:my|the) (?:(?:new|right|correct|full|last|first|real|other|phone|email|mail|mobile) )*(?:name|email|mail|address|phone|number|mobile) (?:is|should be|is spelled)\b|\b(?:change|correct|fix|update|misspelled|wrong) (?:my|the)? ?(?:name|email|mail|address|phone|number|mobile)\b/;
const ELSEWHERE =
  /^(?:cancel|delete|move|re ?schedule|postpone|push|switch|change|show|open) (?:it|that|this|me|my|us|the|back)\b/;
const OTHER_TIME =
  /\binstead\b|^(?:can|could) (?:i|we|you) (?:do|make|have|take|move|get)\b|^(?:make it|let us do|let us make it|i would rather|i would prefer|i meant?|how about|what about)\b/;

/**
 * What was said when a note was asked for; null where it steers the talk, asks something back, or corrects what was
 * given before: `my e-mail is …`, `can we do ten instead`. `acts` are those of the turn.
 */
export function noteAnswer(raw: string, acts: ReadonlySet<Act>, anchor: Anchor): string | null {
  const announced = findNote(raw, false);
  if (announced !== null) return announced;
  for (const act of acts) if (STEERING.has(act)) return null;
  const text = normalise(raw);
  if (acts.has('person') && withoutSigns(text).split(' ').length <= MAX_PERSON_WORDS) return null;
  if (isBareAssent(text) || refusesNote(raw)) return null;
  const core = withoutSigns(text).replace(OPENING, '');
  if (isQuestion(raw) || ELSEWHERE.test(core) || isDetail(raw, core)) return null;
  if (OTHER_TIME.test(core) && readTime(tokenise(text), anchor, () => []) !== null) return null;
  return findNote(raw, true);
}

/** An address, a number or a name of the caller's own; `please copy bob@example.com` stays a note. */
function isDetail(raw: string, core: string): boolean {
  const email = findEmail(raw, false);
  const phone = findPhone(email?.rest ?? raw, false, 'UTC');
  const bare = email?.rest ?? phone?.rest;
  if (bare !== undefined && normalise(bare).replace(/[.,;!? ]/g, '') === '') return true;
  if (!DETAIL.test(core)) return false;
  return email !== null || phone !== null || findName(raw, 'free') !== null;
}

/** True for a turn that asks something. */
export function isQuestion(raw: string): boolean {
  const core = withoutSigns(normalise(raw)).replace(OPENING, '');
  return /\?\s*$/.test(raw) || ASKING.test(core);
}

/** True for a no to the question for a note: `nothing`, `no, just book it`. */
export function refusesNote(raw: string): boolean {
  return (
    isNoNote(raw) ||
    (/^(?:no|nope|nah|nothing|none)\b/i.test(raw.trim()) &&
      (ORDER.test(normalise(raw)) || STRAY.test(normalise(raw))))
  );
}

/** A no with words behind it that carry nothing, as a recogniser writes them for a breath: `no huh`. */
const STRAY =
  /^(?:(?:no|nope|nah|nothing|none|thanks|thank you|please|huh|eh|oh|ha|hey|hm|er|so|then|really|just|right|okay|well|who|her|the|a|an|to|you|it|in|and|but|at all|i am|sorry)\b[\s,.!?]*)+$/;
