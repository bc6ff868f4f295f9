/** The caller's name and address in a turn, in the light of what was asked. Pure. */
import type { Act } from './acts.ts';
import { isBareAssent } from './assent.ts';
import type { FoundEmail } from './contact/email.ts';
import { findMeantEmail, type MeantEmail } from './contact/meant-email.ts';
import { findNameBeside } from './contact/name-beside.ts';
import { isGivenMonth } from './contact/name-words.ts';
import { findName, type FoundName, type NameMode } from './contact/name.ts';
import { withOwnName } from './contact/own-name.ts';
import { normalise } from './normalise.ts';
import { isOnlyTime } from './only-time.ts';
import type { Anchor } from './time/items.ts';
import { scan } from './time/scan.ts';
import { tokenise } from './tokens.ts';
import { withClocks, withGuardedClocks } from './typed-dates.ts';

/** What the caller was last asked for: a bare answer is read in its light. */
export type Asked =
  'time' | 'name' | 'name_check' | 'email' | 'phone' | 'notes' | 'other' | 'yes_no' | 'nothing';

const NAME_MODES: Partial<Record<Asked, NameMode>> = { name: 'asked', name_check: 'checked' };

/** What a name is read in the light of. */
export interface NameScene {
  /** The whole turn, normalised, and what it does. */
  text: string;
  acts: ReadonlySet<Act>;
  asked: Asked;
  /** The name that the form has. */
  known: string | null;
  anchor: Anchor;
  /** The address that was said with it. */
  email: FoundEmail | null;
}

/** The name in `rest`, which is the turn without address and number; null for none. */
export function nameIn(
  rest: string,
  { text, acts, asked, known, anchor, email }: NameScene,
): FoundName | null {
  const found =
    findName(rest, NAME_MODES[asked] ?? 'free') ??
    findNameBeside(rest, email !== null, (clause) => isOnlyTime(normalise(clause), anchor)) ??
    fullName(rest, known) ??
    (asked === 'time' || asked === 'nothing' ? bareWrittenName(rest, acts) : null);
  return found?.bare === true && !canBeName(found, text, acts, anchor) ? null : found;
}

/** The name that is said beside an address made of it: `Anna Berg, my name at gmail`. */
export function nameBesideAddress(raw: string, asked: Asked): string | null {
  const { missing, text } = withOwnName(raw, null);
  if (!missing) return null;
  const parts = text.split(/[,.;]\s|\band (?=my )/);
  const rest = parts.filter((part) => !withOwnName(part, null).missing).join(', ');
  return findName(rest, NAME_MODES[asked] ?? 'free')?.value ?? null;
}

/** An address in a turn; a clock time beside a spoken one is no part of it, and stays whole. */
export function emailIn(text: string, nameFirst: boolean): MeantEmail | null {
  const found = findMeantEmail(text, nameFirst);
  if (found === null || found.written) return found;
  const guarded = findMeantEmail(withGuardedClocks(text), nameFirst);
  return guarded === null ? found : { ...guarded, rest: withClocks(guarded.rest) };
}

/** `Bob Miller`, or `actually it's Bob Miller`, from the caller known as Bob: the name in full. */
function fullName(rest: string, known: string | null): FoundName | null {
  if (known === null) return null;
  const name = findName(
    rest.replace(BEFORE_NAME, '').replace(OPENING, '').replace(AGAIN, ''),
    'asked',
  );
  if (name === null || name.rest !== '' || !name.value.includes(' ')) return null;
  const words = name.value.toLowerCase().split(/[ -]/);
  // `Actually it's Anna-Lena Müller`: another name than the one before.
  if ((name.written && CORRECTING.test(rest)) || BEFORE_NAME.test(rest))
    return { ...name, bare: false };
  const isSame = known
    .toLowerCase()
    .split(/[ -]/)
    .some((word) => words.includes(word));
  return isSame && name.value !== known ? name : null;
}

/** Why a name is another one than before. */
const BEFORE_NAME =
  /^(?:(?:well|oh|sorry),? )?(?:(?:i|i['’]ve|i['’]m|i am) (?:have |just )*(?:got |been )?(?:re)?(?:married|divorced)|(?:i|we)(?:['’]ve| have)? changed (?:my|our) (?:last |family )?(?:sur)?name|my (?:last |family |sur)?name (?:has |was |is )?(?:just )?changed)(?: \w+ (?:ago|year|month|week))?[\s,.;!]+(?:(?:and|so) )*/i;
const AGAIN = /\s+again\W*$/i;
const OPENING = /^(?:oh|no|sorry|actually|wait|nearly|almost|close|(?:yes,? )?but)\b[\s,.!]*/i;
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
  'done',
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
