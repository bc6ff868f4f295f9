import { afterEach, describe, expect, it } from 'vitest';
import { createCalcomScheduler } from './calcom/calcom-scheduler.ts';
import { checkScheduler, isUsable } from './checks.ts';
import { answer, EVENT_TYPE, ok, startTestServer, withDescription } from './testing/http-server.ts';

const cleanups: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0)) await cleanup();
});

async function check(eventType: object, slots: object | number = {}) {
  const server = await startTestServer(
    withDescription(
      (_, response) => {
        if (typeof slots === 'number') answer(response, slots, {});
        else answer(response, 200, ok(slots));
      },
      { ...EVENT_TYPE, ...eventType },
    ),
  );
  const now = (): number => Date.parse('2026-11-23T15:00:00.000Z');
  const scheduler = createCalcomScheduler({
    baseUrl: server.url,
    apiKey: 'cal_test',
    eventTypeSlug: 'intro',
    now,
  });
  cleanups.push(
    () => scheduler.close(),
    () => server.close(),
  );
  return checkScheduler({ scheduler, eventTypeSlug: 'intro', now });
}

const SLOTS = { '2026-11-24': [{ start: '2026-11-24T14:00:00.000Z' }] };

describe('checkScheduler', () => {
  it('finds an event type without a free time', async () => {
    const findings = await check({});
    expect(findings.map(({ code }) => code)).toEqual(['event_type', 'no_availability']);
    expect(isUsable(findings)).toBe(false);
  });

  it('finds slots that cannot be read', async () => {
    expect((await check({}, 503)).at(-1)).toMatchObject({ code: 'slots_failed', level: 'error' });
    const limited = (await check({}, 429)).at(-1);
    expect(limited?.advice).toMatch(/Wait a minute/);
  });

  it('finds an event type that has to be paid for, and names its page', async () => {
    const findings = await check({ price: 500 }, SLOTS);
    expect(findings.find(({ code }) => code === 'paid')?.advice).toContain(EVENT_TYPE.bookingUrl);
    expect(isUsable(findings)).toBe(false);
  });

  it('finds required questions that a call cannot ask', async () => {
    const bookingFields = [
      ...EVENT_TYPE.bookingFields,
      { type: 'unknown', slug: 'unknown', label: 'Upload a file', required: true },
    ];
    const findings = await check({ bookingFields }, SLOTS);
    const found = findings.find(({ code }) => code === 'unaskable_questions');
    expect(found?.message).toContain('Upload a file');
  });

  it('is content with warnings', async () => {
    const findings = await check({ confirmationPolicy: { type: 'always' } }, SLOTS);
    expect(findings.map(({ level }) => level)).toEqual(['ok', 'warning', 'ok']);
    expect(isUsable(findings)).toBe(true);
  });
});
