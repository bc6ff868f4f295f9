import { createServer } from 'node:http';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import {
  startCalendarFixture,
  type CalendarFixture,
} from '../../agent/src/scheduling/testing/calendar-fixture.ts';
import { checkCal } from './check-cal.ts';

let calendar: CalendarFixture;
beforeAll(async () => {
  calendar = await startCalendarFixture();
});
afterAll(() => calendar.close());

async function run(env: Record<string, string>, args = ['--json']) {
  const lines: string[] = [];
  const code = await checkCal({
    args,
    env: {
      CAL_API_URL: calendar.url,
      CAL_API_KEY: calendar.key,
      CAL_EVENT_TYPE_SLUG: 'consultation',
      ...env,
    },
    print: (line) => lines.push(line),
    now: calendar.now,
  });
  return { code, lines, text: lines.join('\n') };
}

describe('check-cal', () => {
  it('is content with a key, an event type and free times', async () => {
    const { code, lines } = await run({});
    expect(code).toBe(0);
    expect(JSON.parse(lines[0]!)).toMatchObject({
      ok: true,
      findings: [
        { level: 'ok', code: 'event_type' },
        { level: 'ok', code: 'slots' },
      ],
    });
  });

  it('prints lines for people', async () => {
    const { code, text } = await run({ CAL_EVENT_TYPE_SLUG: 'on-request' }, []);
    expect(code).toBe(0);
    expect(text).toMatch(/ok +"Meeting on request" \(on-request\), 30 minutes with Robin Hale/);
    expect(text).toMatch(/note +Bookings are only requests/);
  });

  it.each([
    [{ CAL_API_KEY: '' }, 'key_missing', /Settings > Developer/],
    [{ CAL_API_KEY: 'cal_wrong' }, 'key_refused', /Make a new key/],
    [{ CAL_API_KEY: 'cal_with\nbreak' }, 'key_malformed', /Copy the key again/],
    [{ CAL_EVENT_TYPE_SLUG: 'lunch' }, 'event_type_unknown', /there are: consultation, /],
    [{ CAL_EVENT_TYPE_SLUG: '' }, 'slug_missing', /there are: consultation, /],
    [{ CAL_API_URL: 'http://127.0.0.1:9/v2' }, 'unreachable', /CAL_API_URL/],
    [{ CAL_API_URL: 'cal.com' }, 'url_invalid', /api\.cal\.com/],
  ])('has its own advice for %o', async (env, code, advice) => {
    const result = await run(env);
    expect(result.code).toBe(1);
    const report = JSON.parse(result.lines[0]!) as { findings: { code: string; advice: string }[] };
    expect(report.findings.map((each) => each.code)).toEqual([code]);
    expect(report.findings[0]!.advice).toMatch(advice);
    expect(result.text).not.toContain(calendar.key);
  });

  it('does not blame the slug for a server that is no Cal.com', async () => {
    const server = createServer((_, response) => {
      response.writeHead(404, { 'content-type': 'text/html' }).end('<h1>Not Found</h1>');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void server.close());
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    for (const path of ['', '/v2', '/v2/']) {
      const { code, text } = await run({ CAL_API_URL: `http://127.0.0.1:${port}${path}` });
      expect(code).toBe(1);
      expect(text).toContain('not_calcom');
      expect(text).not.toContain('event_type_unknown');
    }
  });

  it('sees that an address is not the API', async () => {
    const { code, text } = await run({ CAL_API_URL: calendar.url.replace('/v2', '/v1') });
    expect(code).toBe(1);
    expect(text).toContain('not_calcom');
  });
});
