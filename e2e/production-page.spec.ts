/** The page as the server hands it out in production. */
import { CallPage } from './support/call-page.ts';
import { expect, test } from './support/trouble-test.ts';

test('a call goes from its start to a chosen time under the policy of the page, which nothing offends', async ({
  call: { page },
  stack,
}) => {
  // Among them every violation of the policy.
  const errors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  const call = new CallPage(page, `${stack.serverUrl}/`);
  await call.startWithAgent();
  await call.bookButton.click();
  await call.slots.first().click();
  await expect(call.step('details')).toBeVisible();
  expect(errors).toEqual([]);
});
