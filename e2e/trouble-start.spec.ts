/** A call that cannot begin: nobody answers, or there is no server. */
import { expect, test } from './support/trouble-test.ts';

test.describe.configure({ mode: 'serial' });
test.use({ stackOf: { name: 'without a worker', parts: ['sfu', 'server', 'web'] } });

test('nobody answers: the page says so, offers another try, and nothing that cannot work', async ({
  call,
}) => {
  await call.start();
  await expect(call.problem('no-agent')).toContainText('No agent is available');
  await expect(call.bookButton).toHaveCount(0);
  await call.type('is anybody there');
  await expect(call.page.getByText('Your message could not be sent')).toBeVisible();
  await expect(call.page.locator('[data-message-box]')).toHaveValue('is anybody there');
  await call.problem('no-agent').getByRole('button', { name: 'Try again' }).click();
  await expect(call.problem('no-agent')).toHaveCount(0);
  await expect(call.page.locator('[data-call="live"]')).toBeVisible();
  await call.hangUp();
});

test('no server: the page says so and lets one try again', async ({ call, stack }) => {
  await call.page.goto(call.url);
  await stack.part('server').stop();
  const start = call.page.locator('[data-action="start-call"]');
  await start.click();
  await expect(call.problem('no_token')).toContainText('could not be set up');
  await expect(start).toHaveText('Try again');
});
