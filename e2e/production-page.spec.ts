/** The page as the server hands it out in production. */
import { findSecrets } from '../scripts/lib/find-secrets.ts';
import { ADA, CallPage } from './support/call-page.ts';
import { keptInBrowser } from './support/kept-in-browser.ts';
import { expect, test } from './support/trouble-test.ts';

test('a call goes from its start to a chosen time under the policy of the page, and leaves no secret in the browser', async ({
  call: { page },
  stack,
}) => {
  // Among them every violation of the policy.
  const errors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  const granted = page.waitForResponse('**/api/v1/token');
  const call = new CallPage(page, `${stack.serverUrl}/`);
  await call.startWithAgent();
  const { participant_token: token } = (await (await granted).json()) as Record<string, string>;
  await call.bookButton.click();
  await call.slots.first().click();
  await expect(call.step('details')).toBeVisible();
  await call.fill(ADA);
  const secrets = { 'the Cal.com key': stack.calKey, 'the LiveKit secret': stack.apiSecret };
  const duringIt = await keptInBrowser(page, 'the call page');
  expect(findSecrets(duringIt, secrets)).toEqual([]);
  // What the tab needs to come back is there, so the search sees what there is.
  const ofTheCall = { 'the token of the call': token ?? '', 'Ada’s address': ADA.email };
  expect(findSecrets(duringIt, ofTheCall)).toEqual(
    expect.arrayContaining([
      'the token of the call in session storage of the call page',
      'Ada’s address in session storage of the call page',
      'Ada’s address in fields of the call page',
    ]),
  );

  await call.hangUp();
  const afterIt = await keptInBrowser(page, 'the call page');
  expect(findSecrets(afterIt, { ...secrets, ...ofTheCall })).toEqual([]);
  expect(errors).toEqual([]);

  await page.goto(`${stack.serverUrl}/operator`);
  await expect(page.getByText('Development mode')).toBeVisible();
  await expect(page.locator('[data-view="agents"]')).toBeVisible();
  const operator = await keptInBrowser(page, 'the operator page');
  expect(findSecrets(operator, { ...secrets, ...ofTheCall })).toEqual([]);
  expect(errors).toEqual([]);
});
