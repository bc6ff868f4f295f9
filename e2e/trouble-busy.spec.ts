/** A call that cannot begin, because too many were started from one address. */
import { expect, test } from './support/trouble-test.ts';

test.use({
  stackOf: {
    name: 'one token a minute',
    parts: ['sfu', 'server', 'web'],
    // More than one would come back while a slow machine loads the page.
    env: { TOKENS_PER_MINUTE: '1' },
  },
});

test('too many calls: the page says to wait', async ({ call, stack, request }) => {
  await call.page.goto(call.url);
  const ask = () => request.post(`${stack.webUrl}api/v1/token`, { data: {} });
  expect((await ask()).status()).toBe(201);
  expect((await ask()).status()).toBe(429);
  await call.page.locator('[data-action="start-call"]').click();
  await expect(call.problem('busy')).toContainText('wait a minute');
});
