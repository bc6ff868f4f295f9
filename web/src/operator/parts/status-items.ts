/** What the status line says, item by item. Pure. */
import type { ServerStatus } from '../client/server-status.ts';
import type { AgentsStatus } from '../client/answers.ts';
import type { Texts } from '../texts/en.ts';

/** `unknown` where nothing was seen lately: that is not good. */
export type ItemState = 'good' | 'bad' | 'unknown';

export interface StatusItem {
  name: 'server' | 'database' | 'calls' | 'workers' | 'calendars';
  state: ItemState;
  text: string;
}

/** How long the word of a worker counts, in ms: nothing makes one say that it is there. */
const HEARD_MS = 120_000;

/**
 * Returns the items in their order.
 *
 * @param showAge how long before the other an instant was, in words
 */
export function statusItems(
  { server, agents }: Pick<ServerStatus, 'server' | 'agents'>,
  texts: Texts['status'],
  showAge: (instant: string, now: number) => string,
): StatusItem[] {
  const ready = { name: 'server', state: 'good', text: texts.server.ready } as const;
  if (server === 'no_database') {
    return [ready, { name: 'database', state: 'bad', text: texts.database.silent }];
  }
  if (server !== 'ready') return [{ name: 'server', state: 'bad', text: texts.server[server] }];
  if (agents === null) return [ready];
  if (agents === 'unknown')
    return [ready, { name: 'calls', state: 'unknown', text: texts.unknown }];
  const at = Date.parse(agents.at);
  return [
    { ...ready, text: texts.server.version(agents.version) },
    { name: 'database', state: 'good', text: texts.database.answers },
    callsItem(agents, texts),
    workersItem(agents, texts, (instant) => showAge(instant, at)),
    ...calendarsItem(agents, texts, (instant) => showAge(instant, at)),
  ];
}

function callsItem({ calls }: AgentsStatus, texts: Texts['status']): StatusItem {
  if (calls === null) return { name: 'calls', state: 'bad', text: texts.noMedia };
  return { name: 'calls', state: 'good', text: texts.calls(calls.running) };
}

function workersItem(
  { at, calls, worker_heard_at: heard }: AgentsStatus,
  texts: Texts['status'],
  age: (instant: string) => string,
): StatusItem {
  const item = (state: ItemState, text: string): StatusItem => ({ name: 'workers', state, text });
  if (calls !== null && calls.waiting > 0) return item('bad', texts.waiting(calls.waiting));
  if (heard === null) return item('unknown', texts.workers.never);
  const isFresh = Date.parse(at) - Date.parse(heard) <= HEARD_MS;
  return isFresh
    ? item('good', texts.workers.heard(age(heard)))
    : item('unknown', texts.workers.before(age(heard)));
}

function calendarsItem(
  { calendars: { working, failing, unknown, heard_at: heard } }: AgentsStatus,
  texts: Texts['status'],
  age: (instant: string) => string,
): StatusItem[] {
  const all = working + failing + unknown;
  if (all === 0) return [];
  const item = (state: ItemState, text: string): StatusItem[] => [
    { name: 'calendars', state, text },
  ];
  if (failing > 0) return item('bad', texts.calendars.fails(failing, all));
  if (working === 0 || heard === null) return item('unknown', texts.calendars.unknown);
  return item(
    unknown === 0 ? 'good' : 'unknown',
    unknown === 0
      ? texts.calendars.answered(age(heard))
      : texts.calendars.some(working, all, age(heard)),
  );
}

/**
 * Returns what is to be read out: what has got better or worse. Counts and times that go on are no news, nor is what
 * was not there before. Null where everything is as it was.
 */
export function newsOf(before: readonly StatusItem[], items: readonly StatusItem[]): string | null {
  const states = new Map(before.map(({ name, state }) => [name, state]));
  const isSame =
    items.length === before.length && items.every(({ name, state }) => states.get(name) === state);
  if (isSame) return null;
  return items
    .filter(({ name, state }) => states.has(name) && states.get(name) !== state)
    .map(({ text }) => text)
    .join('. ');
}
