import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { ApiError } from './api-error.ts';
import { createLimits, type Rule } from './limits.ts';

function setUp(tokensPerMinute: number) {
  const limits = createLimits({ tokensPerMinute });
  const app = new Hono();
  app.get('/:rule/:sender', async (c) => {
    const { rule, sender } = c.req.param();
    await limits.spend(c, rule as Rule, sender);
    return c.body(null, 204);
  });
  app.onError((error, c) => {
    if (!(error instanceof ApiError)) throw error;
    for (const [name, value] of Object.entries(error.headers)) c.header(name, value);
    return c.json({ code: error.code }, error.status);
  });
  return async (rule: Rule, sender: string) => app.request(`/${rule}/${sender}`);
}

test('a sender has so many requests a minute, others have their own, and the answers say what is left', async () => {
  const ask = setUp(2);
  const first = await ask('token', 'a');
  expect(first.headers.get('ratelimit-policy')).toBe('"token";q=2;w=60');
  expect(first.headers.get('ratelimit')).toMatch(/^"token";r=1;t=\d+$/);
  expect((await ask('token', 'a')).status).toBe(204);
  const refused = await ask('token', 'a');
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(refused.headers.get('ratelimit')).toMatch(/;r=0;/);
  expect((await ask('token', 'b')).status).toBe(204);
});

test.each<[Rule, number]>([
  ['agent_token', 60],
  ['slots_caller', 60],
  ['slots_owner', 120],
  ['book_caller', 5],
  ['book_call', 10],
  ['status', 60],
  ['calendar_test', 6],
  ['failed_sign_in', 20],
])('%s admits %i', async (rule, most) => {
  const ask = setUp(1);
  for (let count = 0; count < most; count += 1) expect((await ask(rule, 'a')).status).toBe(204);
  expect((await ask(rule, 'a')).status).toBe(429);
});
