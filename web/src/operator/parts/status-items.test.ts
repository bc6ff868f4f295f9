import { describe, expect, it } from 'vitest';
import type { AgentsStatus } from '../client/answers.ts';
import type { ServerStatus } from '../client/server-status.ts';
import { texts } from '../texts/en.ts';
import { newsOf, statusItems, type StatusItem } from './status-items.ts';

const AT = '2027-03-01T10:00:00.000Z';
const before = (seconds: number) => new Date(Date.parse(AT) - seconds * 1000).toISOString();
const AGENTS: AgentsStatus = {
  at: AT,
  version: '1.2.3',
  calls: { running: 2, waiting: 0 },
  worker_heard_at: before(30),
  calendars: { working: 1, failing: 0, unknown: 0, heard_at: before(90) },
};
const showAge = (instant: string, now: number) => `${(now - Date.parse(instant)) / 1000} s ago`;
const items = (agents: ServerStatus['agents'], server: ServerStatus['server'] = 'ready') =>
  statusItems({ server, agents }, texts.status, showAge);
const shown = (...status: Parameters<typeof items>) =>
  items(...status).map(({ name, state, text }) => `${name} ${state}: ${text}`);

describe('the status line', () => {
  it('says what answers, with when it was last heard', () => {
    expect(shown(AGENTS)).toEqual([
      'server good: Server ready (1.2.3)',
      'database good: Database answers',
      'calls good: 2 calls now',
      'workers good: Worker heard 30 s ago',
      'calendars good: Cal.com answered 90 s ago',
    ]);
  });

  it('says that something is not known, and not that it is good', () => {
    const calendars = { working: 0, failing: 0, unknown: 2, heard_at: null };
    expect(shown({ ...AGENTS, worker_heard_at: before(121), calendars }).slice(3)).toEqual([
      'workers unknown: Workers not known: last heard 121 s ago',
      'calendars unknown: Cal.com not asked for an hour',
    ]);
    expect(shown({ ...AGENTS, worker_heard_at: null })).toContain(
      'workers unknown: Workers not known: none heard yet',
    );
    const some = { working: 1, failing: 0, unknown: 2, heard_at: before(5) };
    expect(shown({ ...AGENTS, calendars: some })).toContain(
      'calendars unknown: Cal.com answered for 1 of 3 agents, 5 s ago',
    );
    expect(shown('unknown')).toEqual([
      'server good: Server ready',
      'calls unknown: Calls and calendars not known',
    ]);
  });

  it('says what is wrong before what is good of the same thing', () => {
    const calendars = { working: 2, failing: 1, unknown: 1, heard_at: before(5) };
    expect(shown({ ...AGENTS, calls: { running: 2, waiting: 1 }, calendars }).slice(3)).toEqual([
      'workers bad: 1 call waits for an agent',
      'calendars bad: Cal.com fails for 1 of 4 agents',
    ]);
    expect(shown({ ...AGENTS, calls: null })).toContain('calls bad: Media server does not answer');
    expect(shown(null, 'silent')).toEqual(['server bad: Server not reachable']);
    expect(shown(null, 'no_database')).toEqual([
      'server good: Server ready',
      'database bad: Database does not answer',
    ]);
  });

  it('says nothing of agents to who is not signed in, and of calendars where there are none', () => {
    expect(shown(null)).toEqual(['server good: Server ready']);
    const calendars = { working: 0, failing: 0, unknown: 0, heard_at: null };
    expect(items({ ...AGENTS, calendars }).map(({ name }) => name)).not.toContain('calendars');
  });
});

describe('what is read out', () => {
  const heard = (worker_heard_at: string, running: number): StatusItem[] =>
    items({ ...AGENTS, calls: { running, waiting: 0 }, worker_heard_at });

  it('is what has got better or worse, and no count or time that goes on', () => {
    expect(newsOf(heard(before(30), 2), heard(before(40), 3))).toBeNull();
    expect(newsOf(items(AGENTS), items(null, 'silent'))).toBe('Server not reachable');
    expect(newsOf(items(null, 'silent'), items(AGENTS))).toBe('Server ready (1.2.3)');
    expect(newsOf(heard(before(30), 2), heard(before(130), 2))).toBe(
      'Workers not known: last heard 130 s ago',
    );
  });

  it('is not what signing in adds', () => {
    expect(newsOf(items(null), items(AGENTS))).toBe('');
  });
});
