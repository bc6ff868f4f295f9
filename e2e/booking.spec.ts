import { expect, joinCall, test, type Call } from './support/call-test.ts';

const EMAIL = 'john.smith@example.com';

/** Says yes until the booking is on screen; a caller is asked to confirm the name, and then everything. */
async function sayYesUntilBooked({ caller, speak }: Call): Promise<string> {
  for (let turn = 0; turn < 5; turn += 1) {
    const { booking_uid: uid } = await caller.view();
    if (uid !== null) return uid;
    await speak('yes please');
  }
  throw new Error('five times yes, and no booking');
}

async function typeInto({ caller }: Call, field: string, value: string): Promise<void> {
  const box = caller.page.locator(`[data-field="${field}"]`);
  await box.fill(value);
  await box.blur();
}

async function tapSlot({ caller }: Call, index: number): Promise<string> {
  const slot = caller.page.locator('[data-slot]').nth(index);
  const start = (await slot.getAttribute('data-slot')) ?? '';
  await slot.click();
  await caller.page.locator('[data-calendar][data-step="details"]').waitFor();
  return start;
}

async function expectOneBooking(
  call: Call,
  booking: { start: string; name: string; email: string },
): Promise<void> {
  const made = await call.newBookings();
  const { booking_uid: shown } = await call.caller.view();
  expect(made).toEqual([{ ...booking, uid: shown, status: 'accepted' }]);
}

test.describe('a caller with the voice rms', () => {
  test.use({ voiceName: 'rms' });

  test('books by voice, but for the e-mail, which is typed', async ({ call, stack }) => {
    await joinCall(call, stack);
    const opening = await call.speak("I'd like to book an appointment for next week");
    expect(opening.view).toMatchObject({ open: true, step: 'choosing' });
    expect(opening.agent).not.toBe('');
    const [, second] = opening.view.highlighted;
    const picked = await call.speak('the second one please');
    expect(picked.view.selected).toBe(second);
    await call.speak('my name is john smith');
    await typeInto(call, 'email', EMAIL);
    await call.caller.agentFinished();
    await sayYesUntilBooked(call);
    await expectOneBooking(call, { start: second ?? '', name: 'John Smith', email: EMAIL });
    const after = await call.speak('thank you');
    expect(after.agent).not.toBe('');
  });
});

test('a caller books by touch alone', async ({ call, stack }) => {
  await joinCall(call, stack);
  const { page } = call.caller;
  await page.getByRole('button', { name: 'Book appointment' }).click();
  await page.locator('[data-slot]').first().waitFor();
  const start = await tapSlot(call, 2);
  await typeInto(call, 'name', 'John Smith');
  await typeInto(call, 'email', EMAIL);
  await typeInto(call, 'notes', 'First visit');
  await page.locator('[data-action="confirm"]').click();
  await page.locator('[data-booking-uid]').waitFor();
  await expectOneBooking(call, { start, name: 'John Smith', email: EMAIL });
});

test.describe('a caller with the voice kal16', () => {
  test.use({ voiceName: 'kal16' });

  test('voice picks, touch confirms', async ({ call, stack }) => {
    await joinCall(call, stack);
    await call.speak('can you show me what is free next week');
    const picked = await call.speak('the first one please');
    expect(picked.view.step).toBe('details');
    await typeInto(call, 'name', 'John Smith');
    await typeInto(call, 'email', EMAIL);
    await call.caller.page.locator('[data-action="confirm"]').click();
    await call.caller.page.locator('[data-booking-uid]').waitFor();
    await expectOneBooking(call, {
      start: picked.view.selected ?? '',
      name: 'John Smith',
      email: EMAIL,
    });
  });
});

test.describe('a caller with the voice slt', () => {
  test.use({ voiceName: 'slt' });

  test('touch picks, voice confirms', async ({ call, stack }) => {
    await joinCall(call, stack);
    const { page } = call.caller;
    await page.getByRole('button', { name: 'Book appointment' }).click();
    await page.locator('[data-slot]').first().waitFor();
    const start = await tapSlot(call, 0);
    await typeInto(call, 'name', 'John Smith');
    await typeInto(call, 'email', EMAIL);
    await call.caller.agentFinished();
    await sayYesUntilBooked(call);
    await expectOneBooking(call, { start, name: 'John Smith', email: EMAIL });
  });
});
