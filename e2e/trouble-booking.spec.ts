/** Booking goes wrong on the way: taken meanwhile, no answer, an error, two taps. Nothing is lost, nothing doubled. */
import { ADA, type CallPage } from './support/call-page.ts';
import { BOOKING } from './support/provider-trouble.ts';
import { expect, test } from './support/trouble-test.ts';

const LOOKING_UP = { method: 'GET', path: '/v2/bookings', exact: true } as const;

test.describe.configure({ timeout: 150_000 });

async function expectFormKept(call: CallPage): Promise<void> {
  await expect(call.field('name')).toHaveValue(ADA.name);
  await expect(call.field('email')).toHaveValue(ADA.email);
}

/** Takes one of the times that are offered in place of the one that is gone, and books it. */
async function bookAlternative(call: CallPage): Promise<string> {
  const alternative = call.page.locator('[data-alternative]').first();
  const start = (await alternative.getAttribute('data-alternative')) ?? '';
  await alternative.click();
  await expect(call.step('details')).toBeVisible();
  return start;
}

test.describe('a time that somebody else books', () => {
  test('while the form is filled in is gone, with the nearest others to choose from', async ({
    call,
    provider,
    newBookings,
  }) => {
    await call.startWithAgent();
    const taken = await call.choose(2);
    await call.fill(ADA);
    await provider.bookedBySomebodyElse(taken);
    await call.confirmButton.click();
    await expect(call.notice('slot_taken')).toBeVisible();
    await expect(call.agentLine(/has just been taken/)).toBeVisible();
    await expect(call.page.locator(`[data-slot="${taken}"]:not([data-gone])`)).toHaveCount(0);

    const start = await bookAlternative(call);
    await expectFormKept(call);
    await call.confirmButton.click();
    await expect(call.step('booked')).toBeVisible();
    const made = await newBookings();
    expect(made.filter(({ email }) => email === ADA.email)).toMatchObject([{ start, ...ADA }]);
  });

  test('just before it is tapped is gone, and what was typed before is kept', async ({
    call,
    provider,
    newBookings,
  }) => {
    await call.startWithAgent();
    await call.choose(0);
    await call.fill(ADA);
    await call.page.locator('[data-action="change-time"]').click();
    await expect(call.step('choosing')).toBeVisible();
    const taken = await call.startOf(4);
    await provider.bookedBySomebodyElse(taken);
    await call.tapSlot(4);
    await expect(call.notice('slot_taken')).toBeVisible();

    const start = await bookAlternative(call);
    await expectFormKept(call);
    await call.confirmButton.click();
    await expect(call.step('booked')).toBeVisible();
    const made = await newBookings();
    expect(made.filter(({ email }) => email === ADA.email)).toMatchObject([{ start, ...ADA }]);
  });
});

test.describe('a booking', () => {
  test.beforeEach(async ({ call, provider }) => {
    await call.startWithAgent();
    await call.choose(3);
    await call.fill(ADA);
    await provider.forgetRequests();
  });

  test('whose answer is lost is being checked, then booked, once', async ({
    call,
    provider,
    newBookings,
  }) => {
    await provider.fault(
      { kind: 'lost_response_after_commit', match: BOOKING, times: 1 },
      { kind: 'error_before_commit', match: LOOKING_UP },
    );
    await call.confirmButton.click();
    await expect(call.step('checking')).toBeVisible();
    await expect(call.calendar).toContainText('neither booked nor failed');
    await expect(call.agentLine(/still checking/)).toBeVisible();

    await provider.mend();
    await expect(call.step('booked')).toBeVisible();
    await expect(call.agentLine(/You are booked for/)).toBeVisible();
    expect(await newBookings()).toMatchObject([ADA]);
    expect(await provider.requests('POST /v2/bookings')).toBe(1);
  });

  test('that fails is not made, and made when it is confirmed again', async ({
    call,
    provider,
    newBookings,
  }) => {
    await provider.fault({ kind: 'error_before_commit', match: BOOKING });
    await call.confirmButton.click();
    await expect(call.notice('unavailable')).toContainText('Nothing has been booked');
    await expect(call.agentLine(/nothing has been booked/)).toBeVisible();
    await expectFormKept(call);
    expect(await newBookings()).toEqual([]);

    await provider.mend();
    await call.confirmButton.click();
    await expect(call.step('booked')).toBeVisible();
    expect(await newBookings()).toMatchObject([ADA]);
  });

  test('that loses a race it cannot see gets other times', async ({
    call,
    provider,
    newBookings,
  }) => {
    await provider.fault({ kind: 'bare_409', match: BOOKING, times: 1 });
    await call.confirmButton.click();
    await expect(call.notice('slot_taken')).toBeVisible();
    expect(await newBookings()).toEqual([]);
    const start = await bookAlternative(call);
    await expectFormKept(call);
    await call.confirmButton.click();
    await expect(call.step('booked')).toBeVisible();
    expect(await newBookings()).toMatchObject([{ start, ...ADA }]);
  });

  test('confirmed by two taps and in words at once is made once', async ({
    call,
    provider,
    newBookings,
  }) => {
    await provider.fault({ kind: 'latency', ms: 2000, match: BOOKING });
    await call.confirmButton.dblclick();
    await call.type('yes please, book it');
    await expect(call.step('booked')).toBeVisible();
    expect(await newBookings()).toMatchObject([ADA]);
    expect(await provider.requests('POST /v2/bookings')).toBe(1);
  });
});
