/** What goes wrong on the person's side: no microphone, wrong answers, hanging up in the middle. */
import { ADA } from './support/call-page.ts';
import { expect, test } from './support/trouble-test.ts';

test.describe.configure({ timeout: 150_000 });

test('without a microphone a whole booking is made by typing and touch', async ({
  call,
  newBookings,
}) => {
  await call.page.addInitScript(() => {
    const devices = navigator.mediaDevices;
    const granted = devices.getUserMedia.bind(devices);
    devices.getUserMedia = (constraints) =>
      document.documentElement.dataset['microphone'] === 'allowed'
        ? granted(constraints)
        : Promise.reject(new DOMException('Permission denied', 'NotAllowedError'));
  });
  await call.startWithAgent();
  await expect(call.problem('microphone-refused')).toContainText('go on by typing');

  await call.type("I'd like to book an appointment for next week");
  await expect(call.step('choosing')).toBeVisible();
  await expect(call.page.locator('[data-slot][data-highlighted]').first()).toBeVisible();
  await call.type('the first one please');
  await expect(call.step('details')).toBeVisible();
  await call.type(`my name is ${ADA.name}`);
  await expect(call.field('name')).toHaveValue(ADA.name);
  await call.fill({ email: ADA.email });
  await call.confirmButton.click();
  await expect(call.step('booked')).toBeVisible();
  expect(await newBookings()).toMatchObject([ADA]);

  await call.page.evaluate(() => {
    document.documentElement.dataset['microphone'] = 'allowed';
  });
  await call.problem('microphone-refused').getByRole('button', { name: 'Try again' }).click();
  await expect(call.problem('microphone-refused')).toHaveCount(0);
});

test('answers that will not do are marked at their fields, and nothing is sent', async ({
  call,
  provider,
  newBookings,
}) => {
  await call.startWithAgent();
  await call.choose(1);
  await provider.forgetRequests();
  await call.fill({ email: 'ada@', attendeePhoneNumber: '12' });
  await expect(call.fieldError('email')).toContainText('name@example.com');
  await expect(call.fieldError('attendeePhoneNumber')).toContainText('country code');
  await call.confirmButton.click();
  await expect(call.fieldError('name')).toHaveText('Enter your name.');
  await expect(call.field('name')).toBeFocused();
  expect(await provider.requests('POST /v2/bookings')).toBe(0);

  await call.fill({ ...ADA, attendeePhoneNumber: '' });
  await expect(call.fieldError('email')).toHaveCount(0);
  await call.confirmButton.click();
  await expect(call.step('booked')).toBeVisible();
  expect(await newBookings()).toMatchObject([ADA]);
});

test('an e-mail address that is typed into the talk in half is waited for', async ({ call }) => {
  await call.startWithAgent();
  await call.choose(1);
  await call.fill({ name: ADA.name });
  await call.type('my email is foo at');
  await expect(call.agentLine(/how does the e-mail address go on/)).toBeVisible();
  await expect(call.field('email')).toHaveValue('');
  await call.type('example dot com');
  await expect(call.field('email')).toHaveValue('foo@example.com');
});

test('a device that is offline is told of, the agent is not blamed, and a time tapped meanwhile is chosen', async ({
  call,
}) => {
  await call.startWithAgent();
  await call.open();
  await expect(call.slots.first()).toBeVisible();
  await call.page.context().setOffline(true);
  await expect(call.problem('reconnecting')).toContainText('Your device is offline');
  await call.tapSlot(7);
  await expect(call.problem('agent-lost')).toHaveCount(0);
  await call.page.context().setOffline(false);
  await expect(call.problem('reconnecting')).toHaveCount(0);
  await expect(call.page.locator('[data-hold="held"]')).toBeVisible();
  await expect(call.page.locator('[data-problem], [data-notice]')).toHaveCount(0);
});

test.describe('a time that is reserved', () => {
  test('is free for everybody again after hanging up', async ({ call, provider }) => {
    await call.startWithAgent();
    const start = await call.choose(5);
    expect(await provider.offers(start)).toBe(false);
    await call.hangUp();
    await expect.poll(() => provider.offers(start)).toBe(true);
  });

  test('stays reserved for a while after the page was closed, then is free for everybody', async ({
    call,
    provider,
  }) => {
    await call.startWithAgent();
    const start = await call.choose(6);
    await call.page.close();
    expect(await provider.offers(start)).toBe(false);
    // A browser that ends too fast to say so is missed by the media server only after 21 s (measured), and the call
    // waits 12 s from then on.
    await expect.poll(() => provider.offers(start), { timeout: 60_000 }).toBe(true);
  });
});

test('the log of all parts holds nothing about the person and no key', ({ running }) => {
  const { stack, log } = running;
  const text = log.join('\n');
  expect(text).toContain('call started');
  for (const secret of [ADA.name, ADA.email, 'ada@', stack.calKey, stack.apiSecret]) {
    expect(text.includes(secret), `the log holds ${secret}`).toBe(false);
  }
});
