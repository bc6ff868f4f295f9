/** A turn of the caller, as one meaning: what it does, when it wants, what it points at, who it names. Pure. */
import {
  localParts,
  minuteOfDay,
  type DateWindow,
  type Instant,
  type Slot,
  type Zone,
} from '@in-call-calendar/shared';
import type { Modality } from '../contract.ts';
import { actsOf, type Act } from './acts.ts';
import { isBareAssent } from './assent.ts';
import { findMeantEmail, type MeantEmail } from './contact/meant-email.ts';
import { findNameBeside } from './contact/name-beside.ts';
import { isGivenMonth } from './contact/name-words.ts';
import { findName, type FoundName, type NameMode } from './contact/name.ts';
import { withOwnName } from './contact/own-name.ts';
import { findNote } from './contact/notes.ts';
import { findPhone } from './contact/phone.ts';
import { normalise } from './normalise.ts';
import { noteAnswer, refusesNote } from './note-answer.ts';
import { findReference, type Reference } from './reference.ts';
import { isOnlyTime } from './only-time.ts';
import { otherWords, type OtherWords } from './other-words.ts';
import type { Anchor } from './time/items.ts';
import { readTime, type TimeReading } from './time/read-time.ts';
import { scan } from './time/scan.ts';
import { tokenise } from './tokens.ts';
import { findLength, type Lengths } from './length.ts';
import { findRepeat, type RepeatWish } from './repetition.ts';
import { withClocks, withGuardedClocks, withWordedDates } from './typed-dates.ts';
import { findZone, withoutOffset, type ZoneWish } from './zone.ts';

/** What the caller was last asked for: a bare answer is read in its light. */
export type Asked =
  'time' | 'name' | 'name_check' | 'email' | 'phone' | 'notes' | 'other' | 'yes_no' | 'nothing';

/** What is around the words. */
export interface Scene {
  /** How the words came. */
  modality: Modality;
  now: Instant;
  zone: Zone;
  /** Dates the open calendar shows. */
  window: DateWindow | null;
  /** The single time last talked about. */
  focus: Instant | null;
  /** The time that is chosen. */
  selected?: Instant | null;
  /** Times that were named or marked. */
  offers: readonly Instant[];
  /** Something can be pointed at. */
  hasOffer: boolean;
  /** Several times were named within the last turns: an ordinal counts in them. */
  isListed: boolean;
  slots: readonly Slot[];
  asked: Asked;
  /** The lengths to choose from; null where there is only one. */
  lengths?: Lengths | null;
  /** The name that the form has. */
  name?: string | null;
  /** What the appointment is called, and who it is with. */
  names?: readonly string[];
}

/** A detail with whether it was typed, so that nothing can have been misheard. */
export interface SpokenDetail {
  value: string;
  typed: boolean;
}

export interface Meaning {
  /** As it came. */
  raw: string;
  /** Normalised. */
  text: string;
  acts: ReadonlySet<Act>;
  time: TimeReading | null;
  reference: Reference | null;
  name: SpokenDetail | null;
  email: SpokenDetail | null;
  phone: SpokenDetail | null;
  /** It names an address only to say that it is not the right one, which `email` does not hold. */
  deniesEmail: boolean;
  /** It makes an address of the caller's name, or of a part of it, which is not known. */
  needsName: boolean;
  note: string | null;
  /** Answered a question for notes with none. */
  noNote: boolean;
  /** The zone it asks for, or speaks of. */
  zone: ZoneWish | null;
  /** How long it is to take, in minutes, of an event type with several lengths; it may be one that there is not. */
  length: number | null;
  /** What it says beside the times in it. */
  besideTime: OtherWords;
  /** A series that it wishes for. */
  repeat: RepeatWish | null;
}

const NAME_MODES: Partial<Record<Asked, NameMode>> = { name: 'asked', name_check: 'checked' };

/** Never throws; text without sense gives a meaning without acts. */
export function understand(raw: string, scene: Scene): Meaning {
  const asked = scene.asked;
  const typed = scene.modality === 'typed';
  const ownName = withOwnName(withWordedDates(raw), scene.name ?? nameBesideAddress(raw, asked));
  const worded = ownName.text;
  const written = emailBeside(worded, asked === 'name');
  const email = ownName.missing || written?.denied === true ? null : written;
  const withoutEmail = written?.rest ?? worded;
  const text = normalise(raw);
  const said = actsOf(text);
  const anchor = anchorOf(scene);
  const note =
    asked === 'notes' && !isOnlyTime(text, anchor)
      ? noteAnswer(raw, said, anchor)
      : findNote(withoutEmail, false);
  const phone = note === null ? findPhone(withoutEmail, asked === 'phone', scene.zone) : null;
  const withoutPhone = phone?.rest ?? withoutEmail;
  // What a note says is data: it does nothing.
  const acts = note === null ? said : actsOf('');
  const heard =
    note === null
      ? (findName(withoutPhone, NAME_MODES[asked] ?? 'free') ??
        findNameBeside(withoutPhone, written !== null, (clause) =>
          isOnlyTime(normalise(clause), anchor),
        ) ??
        fullName(withoutPhone, scene.name ?? null) ??
        (asked === 'time' || asked === 'nothing' ? bareWrittenName(withoutPhone, said) : null))
      : null;
  const name = heard?.bare === true && !canBeName(heard, text, acts, anchor) ? null : heard;
  const rest = note === null ? (name?.rest ?? withoutPhone) : '';
  const spoken = tokenise(withoutOffset(normalise(rest)));
  const { length, rest: timed } = findLength(spoken, scene.lengths ?? null);
  const { repeat, rest: single } = findRepeat(timed);
  const found = findReference(single, scene.hasOffer, scene.isListed, chosenDay(scene));
  const time = note === null ? readTime(found.rest, anchor, freeMinutes(scene)) : null;
  return {
    raw,
    text,
    acts,
    time,
    reference: found.reference,
    name: name ? { value: name.value, typed } : null,
    // What is made of the name may be meant otherwise, however it came.
    email: email ? { value: email.value, typed: typed && worded === withWordedDates(raw) } : null,
    phone: phone ? { value: phone.value, typed } : null,
    deniesEmail: written?.denied === true,
    needsName: ownName.missing,
    note,
    noNote: asked === 'notes' && refusesNote(raw),
    zone: findZone(text),
    length,
    besideTime: otherWords(single, anchor, scene.names ?? []),
    repeat,
  };
}

/** The name that is said beside an address made of it: `Anna Berg, my name at gmail`. */
function nameBesideAddress(raw: string, asked: Asked): string | null {
  const { missing, text } = withOwnName(raw, null);
  if (!missing) return null;
  const parts = text.split(/[,.;]\s|\band (?=my )/);
  const rest = parts.filter((part) => !withOwnName(part, null).missing).join(', ');
  return findName(rest, NAME_MODES[asked] ?? 'free')?.value ?? null;
}

function anchorOf({ now, zone, window, offers, focus }: Scene): Anchor {
  const { date, minute } = localParts(now, zone);
  return {
    today: date,
    minute,
    window,
    offered: offers.map((start) => localParts(start, zone).date),
    focus: focus === null ? null : localParts(focus, zone).date,
  };
}

/** Day of the month of the time that is chosen. */
function chosenDay({ selected, zone }: Scene): number | null {
  return selected ? Number(localParts(selected, zone).date.slice(8)) : null;
}

/** An address in a turn; a clock time beside a spoken one is no part of it, and stays whole. */
function emailBeside(text: string, nameFirst: boolean): MeantEmail | null {
  const found = findMeantEmail(text, nameFirst);
  if (found === null || found.written) return found;
  const guarded = findMeantEmail(withGuardedClocks(text), nameFirst);
  return guarded === null ? found : { ...guarded, rest: withClocks(guarded.rest) };
}

/** `Bob Miller`, or `actually it's Bob Miller`, from the caller known as Bob: the name in full. */
function fullName(rest: string, known: string | null): FoundName | null {
  if (known === null) return null;
  const name = findName(
    rest.replace(
      /^(?:oh|no|sorry|actually|wait|nearly|almost|close|(?:yes,? )?but)\b[\s,.!]*/i,
      '',
    ),
    'asked',
  );
  if (name === null || name.rest !== '' || !name.value.includes(' ')) return null;
  const words = name.value.toLowerCase().split(/[ -]/);
  // `Actually it's Anna-Lena Müller`: another name than the one before.
  if (name.written && CORRECTING.test(rest)) return { ...name, bare: false };
  const isSame = known
    .toLowerCase()
    .split(/[ -]/)
    .some((word) => words.includes(word));
  return isSame && name.value !== known ? name : null;
}

const CORRECTING = /^(?:oh|no|sorry|actually|wait)\b.*\bit(?:'s| is)\b/i;

/** `Amir Hassan`, given before anybody asked for a name: two capitals at least, and nothing that it does besides. */
function bareWrittenName(rest: string, acts: ReadonlySet<Act>): FoundName | null {
  if (acts.size > 0) return null;
  const name = findName(rest, 'asked');
  return name?.written === true && name.rest === '' && name.value.includes(' ') ? name : null;
}

/** Acts that a turn may have beside being a name: `hi, Anna Berg, thanks`. */
const POLITE_ACTS: ReadonlySet<Act> = new Set([
  'yes',
  'no',
  'greet',
  'thanks',
  'other_name',
  'wrong_detail',
]);

/** Whether a bare answer can be a name: not where it is a yes, a command, or a time from end to end. */
function canBeName(
  { value, written }: FoundName,
  text: string,
  acts: ReadonlySet<Act>,
  anchor: Anchor,
): boolean {
  if (isGivenMonth(value)) return true;
  if (isBareAssent(text) || isOnlyTime(text, anchor)) return false;
  // `Art Price`, with capitals, asks for no price.
  if (written && value.includes(' ')) return true;
  for (const act of acts) if (!POLITE_ACTS.has(act)) return false;
  const pieces = scan(tokenise(text), anchor);
  return pieces.some(({ item }) => item.kind === 'word');
}

function freeMinutes(scene: Scene): (from?: string, to?: string) => number[] {
  return (from, to) => {
    const lower = from ?? scene.window?.from;
    const upper = to ?? (from === undefined ? scene.window?.to : undefined);
    const minutes = new Set<number>();
    for (const { start } of scene.slots) {
      const { date } = localParts(start, scene.zone);
      if ((lower === undefined || date >= lower) && (upper === undefined || date <= upper)) {
        minutes.add(minuteOfDay(start, scene.zone));
      }
    }
    return [...minutes];
  };
}
