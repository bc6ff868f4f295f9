/** What is typed into an agent's form, what of it is a change, and how it meets a change from elsewhere. Pure. */
import { isZone, type Language } from '@in-call-calendar/shared';
import type { Agent, AgentChange, AgentFields } from '../client/answers.ts';

/** Why a field cannot be sent, or was sent back. */
export type FieldFault =
  'required' | 'not_an_origin' | 'not_a_count' | 'not_a_zone' | 'too_long' | 'refused';

/** What is to become of the stored key; it is never read, so there is nothing to edit. */
export type KeyDraft = { kind: 'keep' } | { kind: 'remove' } | { kind: 'replace'; text: string };

export interface AgentDraft {
  name: string;
  description: string;
  greeting: string;
  instructions: string;
  language: Language;
  voice: string;
  cal_enabled: boolean;
  cal_api_key: KeyDraft;
  cal_event_type_slug: string;
  cal_timezone: string;
  access: Agent['access'];
  /** One on each line. */
  allowed_origins: string;
  calls_per_day: string;
  transfer_mode: Agent['transfer_mode'];
  transfer_to: string;
  transfer_sentence: string;
}
export type Field = keyof AgentDraft;
export type Faults = Partial<Record<Field, FieldFault>>;

/** Longest texts that the server takes, in characters. */
const LONGEST: Partial<Record<Field, number>> = {
  name: 100,
  description: 500,
  greeting: 500,
  instructions: 8000,
  cal_event_type_slug: 100,
};
const MOST_CALLS = 100_000;

/** Returns an agent as its form shows it. */
export function toDraft(agent: Agent): AgentDraft {
  return {
    name: agent.name,
    description: agent.description ?? '',
    greeting: agent.greeting ?? '',
    instructions: agent.instructions ?? '',
    language: agent.language,
    voice: agent.voice ?? '',
    cal_enabled: agent.cal_enabled,
    cal_api_key: { kind: 'keep' },
    cal_event_type_slug: agent.cal_event_type_slug ?? '',
    cal_timezone: agent.cal_timezone,
    access: agent.access,
    allowed_origins: agent.allowed_origins.join('\n'),
    calls_per_day: String(agent.calls_per_day),
    transfer_mode: agent.transfer_mode,
    transfer_to: agent.transfer_to ?? '',
    transfer_sentence: agent.transfer_sentence ?? '',
  };
}

/** Fields in the order of the form. */
export function fieldsOf(draft: AgentDraft): Field[] {
  return Object.keys(draft).filter((key): key is Field => key in draft);
}

/** Returns the fields in which a draft differs from the agent. */
export function changedFields(draft: AgentDraft, agent: Agent): Field[] {
  const saved = toDraft(agent);
  return fieldsOf(draft).filter((field) =>
    field === 'cal_api_key'
      ? keyChange(draft.cal_api_key) !== undefined
      : draft[field] !== saved[field],
  );
}

/** Returns what has to be sent for the draft to be saved: changed fields only, so that nothing else is overwritten. */
export function toChange(draft: AgentDraft, agent: Agent): AgentChange {
  const all = toFields(draft);
  const changed = changedFields(draft, agent);
  return Object.fromEntries(
    Object.entries(all).filter(([name]) => changed.some((f) => f === name)),
  );
}

/** Returns all that a draft says, in the words of the API; the key only where there is a new one, or it is to go. */
export function toFields(draft: AgentDraft): AgentFields & Pick<AgentChange, 'cal_api_key'> {
  const key = keyChange(draft.cal_api_key);
  return {
    name: draft.name.trim(),
    description: orNull(draft.description),
    greeting: orNull(draft.greeting),
    instructions: orNull(draft.instructions),
    language: draft.language,
    voice: orNull(draft.voice),
    cal_enabled: draft.cal_enabled,
    cal_event_type_slug: orNull(draft.cal_event_type_slug),
    cal_timezone: draft.cal_timezone.trim(),
    access: draft.access,
    allowed_origins: [
      ...new Set(linesOf(draft.allowed_origins).map((line) => toOrigin(line) ?? line)),
    ],
    calls_per_day: Number(draft.calls_per_day),
    transfer_mode: draft.transfer_mode,
    transfer_to: orNull(draft.transfer_to),
    transfer_sentence: orNull(draft.transfer_sentence),
    ...(key !== undefined && { cal_api_key: key }),
  };
}

/**
 * Returns what can be seen to be wrong without asking the server.
 *
 * @param hasKey whether a Cal.com key is stored
 */
export function faultsOf(draft: AgentDraft, hasKey: boolean): Faults {
  const faults: Faults = {};
  for (const field of fieldsOf(draft)) {
    const value = draft[field];
    const longest = LONGEST[field];
    if (typeof value === 'string' && longest !== undefined && value.trim().length > longest) {
      faults[field] = 'too_long';
    }
  }
  if (draft.name.trim() === '') faults.name = 'required';
  if (draft.cal_enabled) {
    const key = keyChange(draft.cal_api_key);
    if (key === null || (key === undefined && !hasKey)) faults.cal_api_key = 'required';
    if (draft.cal_event_type_slug.trim() === '') faults.cal_event_type_slug = 'required';
  }
  if (!isZone(draft.cal_timezone.trim())) faults.cal_timezone = 'not_a_zone';
  if (linesOf(draft.allowed_origins).some((line) => toOrigin(line) === null)) {
    faults.allowed_origins = 'not_an_origin';
  }
  const calls = Number(draft.calls_per_day);
  if (!Number.isInteger(calls) || calls < 1 || calls > MOST_CALLS) {
    faults.calls_per_day = 'not_a_count';
  }
  return faults;
}

/** Returns the fault that the server names (`allowed_origins.1`); null where the form has no such field. */
export function faultFromServer(field: string | null, draft: AgentDraft): Faults | null {
  const [name] = (field ?? '').split('.');
  const own = fieldsOf(draft).find((each) => each === name);
  return own === undefined ? null : { [own]: 'refused' };
}

/** Returns the origin of an address that has no path; null for anything else. */
export function toOrigin(address: string): string | null {
  const url = readAddress(address);
  if (url === null) return null;
  return url.pathname === '/' && url.search === '' && url.hash === '' ? url.origin : null;
}

/** Returns the origin of the page at an address; null where it is none of http and https. */
export function originOf(address: string): string | null {
  return readAddress(address)?.origin ?? null;
}

/** A draft after the agent was changed elsewhere, and in which fields both were. */
export interface Rebased {
  draft: AgentDraft;
  /** What is saved now, where something else was typed. */
  theirs: Partial<Record<Field, string>>;
}

/** Keeps what was typed, and takes the rest from the agent as it is now. `base` is what the typing began with. */
export function rebase(draft: AgentDraft, base: Agent, now: Agent): Rebased {
  const [before, after] = [toDraft(base), toDraft(now)];
  const mine = changedFields(draft, base);
  const theirs: Rebased['theirs'] = {};
  const kept: Partial<AgentDraft> = {};
  for (const field of mine) {
    Object.assign(kept, { [field]: draft[field] });
    const value = after[field];
    const isTheirs = typeof value !== 'object' && value !== before[field] && value !== draft[field];
    if (isTheirs) theirs[field] = String(value);
  }
  if (draft.cal_api_key.kind !== 'keep' && base.cal_key_hint !== now.cal_key_hint) {
    theirs.cal_api_key = now.cal_key_hint === null ? '' : `…${now.cal_key_hint}`;
  }
  return { draft: { ...after, ...kept }, theirs };
}

function keyChange(key: KeyDraft): string | null | undefined {
  if (key.kind === 'remove') return null;
  return key.kind === 'replace' && key.text.trim() !== '' ? key.text.trim() : undefined;
}

function orNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}

function linesOf(text: string): string[] {
  return text.split(/[\s,]+/).filter((line) => line !== '');
}

function readAddress(address: string): URL | null {
  if (!URL.canParse(address.trim())) return null;
  const url = new URL(address.trim());
  return /^https?:$/.test(url.protocol) ? url : null;
}
