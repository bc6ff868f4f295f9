import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CalendarEvent } from '../calendar/state.ts';
import { FIRST, RECORD, SLOTS } from '../calendar/testing/states.ts';
import { createCallFile, type CallFileOptions } from './call-file.ts';
import { createTimeline } from './timeline.ts';
import {
  reference,
  timelineEntrySchema,
  timelineFields,
  type TimelineEntry,
} from './timeline-entry.ts';

const SECRETS = ['Ada', 'ada@example.com', '+12025550123', RECORD.uid, 'hold-1', 'attempt-1'];

const EVENTS: CalendarEvent[] = [
  { type: 'open', by: 'touch', range: '2w', from: '2026-12-01', filter: { parts: ['morning'] } },
  { type: 'select', by: 'voice', start: FIRST, slots: SLOTS },
  { type: 'held', start: FIRST, holdId: 'hold-1', until: FIRST },
  {
    type: 'details',
    by: 'touch',
    values: { name: 'Ada', email: 'ada@example.com', attendeePhoneNumber: '+12025550123' },
    refusals: { attendeePhoneNumber: { kind: 'phone_unknown' } },
  },
  { type: 'book', by: 'touch', start: FIRST, attempt: 'attempt-1' },
  { type: 'booked', attempt: 'attempt-1', record: RECORD },
  { type: 'book_failed', attempt: 'attempt-1', kind: 'slot_taken', alternatives: [FIRST] },
  {
    type: 'takeover_sent',
    start: FIRST,
    attempt: 'attempt-1',
    email: 'ada@example.com',
    told: false,
  },
];

describe('what is kept of an event', () => {
  it('is what happened and when, and nothing about the person', () => {
    expect(EVENTS.map(timelineFields)).toEqual([
      { type: 'open', by: 'touch', range: '2w', from: '2026-12-01' },
      { type: 'select', by: 'voice', start: FIRST },
      { type: 'held', start: FIRST, holdId: reference('hold-1'), until: FIRST },
      { type: 'details', by: 'touch', fields: ['name', 'email', 'attendeePhoneNumber'] },
      { type: 'book', by: 'touch', start: FIRST, attempt: reference('attempt-1') },
      {
        type: 'booked',
        attempt: reference('attempt-1'),
        uid: reference(RECORD.uid),
        status: 'accepted',
        start: FIRST,
      },
      { type: 'book_failed', attempt: reference('attempt-1'), kind: 'slot_taken' },
      { type: 'takeover_sent', start: FIRST, attempt: reference('attempt-1'), told: false },
    ]);
  });

  it('is no word of anybody else, under whatever key it comes', () => {
    const text = JSON.stringify(
      timelineFields({ type: 'ada@example.com', reason: 'I am ill', from: 'Ada!', note: 'Ada' }),
    );
    expect(text).toBe('{}');
    const all = JSON.stringify(EVENTS.map(timelineFields));
    for (const secret of SECRETS) expect(all).not.toContain(secret);
  });
});

describe('the timeline of a call', () => {
  const step = (event: CalendarEvent) => ({
    event,
    version: 1,
    changed: true,
    effects: [{ type: 'notify', fact: { type: 'opened', by: 'touch' } } as const],
    refusal: undefined,
  });

  const log = { warn: () => undefined };
  const open = (options: Partial<CallFileOptions>, callId = 'RM_1') => {
    const record = createCallFile({ dir: '.', log, ...options });
    record.begin(callId);
    return { ...createTimeline({ record, now: () => 0 }), close: () => record.close() };
  };

  it('is one line for everything, in order, and for the operator alone', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'timeline-'));
    const first = open({ dir });
    first.note('began');
    for (const event of EVENTS) first.step(step(event));
    await first.close();
    const second = open({ dir });
    second.note('ended', { reason: 'hung_up' });
    await second.close();
    const file = join(dir, 'RM_1.jsonl');
    const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
    expect(lines).toHaveLength(EVENTS.length + 2);
    expect(JSON.parse(lines[1] ?? '')).toEqual({
      at: '1970-01-01T00:00:00.000Z',
      event: { type: 'open', by: 'touch', range: '2w', from: '2026-12-01' },
      version: 1,
      effects: [{ type: 'notify opened', by: 'touch' }],
    });
    expect(JSON.parse(lines.at(-1) ?? '')).toMatchObject({ call: 'ended', reason: 'hung_up' });
    expect(statSync(file).mode & 0o077).toBe(0);
    rmSync(dir, { recursive: true });
  });

  it('leaves out what changed nothing', async () => {
    const written: string[] = [];
    const timeline = open({
      append: (_file, text) => {
        written.push(text);
        return Promise.resolve();
      },
    });
    timeline.step({ ...step(EVENTS[0]!), changed: false, effects: [] });
    timeline.step({
      ...step(EVENTS[1]!),
      changed: false,
      effects: [],
      refusal: { kind: 'slot_unknown', reason: 'not_on_offer' },
    });
    await timeline.close();
    expect(written.join('')).toContain('"refused":"slot_unknown"');
    expect(written.join('').trimEnd().split('\n')).toHaveLength(1);
  });

  it('says once that it cannot be written, and does not disturb the call', async () => {
    const warnings: string[] = [];
    const timeline = open({
      append: () => Promise.reject(new Error('ENOSPC')),
      log: { warn: (_fields, message) => warnings.push(message) },
    });
    for (const event of EVENTS) {
      timeline.step(step(event));
      await timeline.close();
    }
    expect(warnings).toEqual(['the timeline cannot be written']);
  });

  it('keeps its file in its folder, whatever a room is called', async () => {
    const files: string[] = [];
    const append = (file: string) => {
      files.push(file);
      return Promise.resolve();
    };
    const timeline = open({ dir: 'calls', append }, '../../etc/x');
    timeline.note('began');
    await timeline.close();
    expect(files).toEqual([join('calls', '______etc_x.jsonl')]);
  });

  it('has entries of the form in which the server takes them', () => {
    const entries: TimelineEntry[] = [];
    const timeline = createTimeline({
      record: { put: (entry) => void entries.push(entry) },
      now: () => 0,
    });
    for (const event of EVENTS) timeline.step(step(event));
    timeline.note('voice failed', { part: 'llm', kind: 'unavailable', inARow: 2 });
    for (const entry of entries) expect(timelineEntrySchema.parse(entry)).toEqual(entry);
    expect(entries).toHaveLength(EVENTS.length + 1);
  });
});
