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
import { withOwnName } from './contact/own-name.ts';
import { findNote } from './contact/notes.ts';
import { findPhone } from './contact/phone.ts';
import { withoutChange } from './changed.ts';
import { normalise } from './normalise.ts';
import { noteAnswer, refusesNote } from './note-answer.ts';
import { findReference, type Reference } from './reference.ts';
import { isOnlyTime } from './only-time.ts';
import { asksOfOther } from './other-matter.ts';
import { otherWords, type OtherWords } from './other-words.ts';
import type { Anchor } from './time/items.ts';
import { readTime, type TimeReading } from './time/read-time.ts';
import { tokenise } from './tokens.ts';
import { findLength, type Lengths } from './length.ts';
import { findRepeat, type RepeatWish } from './repetition.ts';
import { withWordedDates } from './typed-dates.ts';
import { emailIn, nameBesideAddress, nameIn, type Asked } from './turn-person.ts';
import { findZone, withoutOffset, type ZoneWish } from './zone.ts';

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
  /** It asks how long something takes, what it costs or where it is that is not the appointment. */
  isOfOther: boolean;
}

/** Questions that may be asked of anything. */
const OF_A_THING = ['ask_duration', 'ask_price', 'ask_place'] as const;

/** Never throws; text without sense gives a meaning without acts. */
export function understand(said: string, scene: Scene): Meaning {
  const { asked } = scene;
  const raw = isData(said, asked) ? said : withoutChange(said);
  const typed = scene.modality === 'typed';
  const ownName = withOwnName(withWordedDates(raw), scene.name ?? nameBesideAddress(raw, asked));
  const worded = ownName.text;
  const written = emailIn(worded, asked === 'name');
  const email = ownName.missing || written?.denied === true ? null : written;
  const withoutEmail = written?.rest ?? worded;
  const text = normalise(raw);
  const wanted = actsOf(text);
  const anchor = anchorOf(scene);
  const note =
    asked === 'notes' && !isOnlyTime(text, anchor)
      ? noteAnswer(raw, wanted, anchor)
      : findNote(withoutEmail, false);
  const phone = note === null ? findPhone(withoutEmail, asked === 'phone', scene.zone) : null;
  const withoutPhone = phone?.rest ?? withoutEmail;
  // What a note says is data: it does nothing.
  const acts = note === null ? wanted : actsOf('');
  const names = scene.names ?? [];
  const isOfOther = OF_A_THING.some((act) => acts.has(act)) && asksOfOther(text, names);
  if (isOfOther) for (const act of OF_A_THING) acts.delete(act);
  const name =
    note === null
      ? nameIn(withoutPhone, {
          text,
          acts,
          asked,
          known: scene.name ?? null,
          anchor,
          email: written,
        })
      : null;
  const rest = note === null ? (name?.rest ?? withoutPhone) : '';
  const spoken = tokenise(withoutOffset(normalise(rest)));
  const { length, rest: timed } = findLength(spoken, scene.lengths ?? null);
  const { repeat, rest: single } = findRepeat(timed);
  const found = findReference(single, scene.hasOffer, scene.isListed, chosenDay(scene));
  const time = note === null ? readTime(found.rest, anchor, freeMinutes(scene)) : null;
  return {
    raw: said,
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
    besideTime: otherWords(single, anchor, names),
    repeat,
    isOfOther,
  };
}

/** What is to be noted, or answers a question of the form's own, stays word for word. */
function isData(said: string, asked: Asked): boolean {
  return asked === 'notes' || asked === 'other' || findNote(said, false) !== null;
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
