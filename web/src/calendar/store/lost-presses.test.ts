import type { CalendarView } from '@in-call-calendar/shared';
import { describe, expect, it } from 'vitest';
import { availabilityOf, choosing, details, PICK, SLOTS } from '../../gallery/fixtures.ts';
import { at, joined, timeout } from '../testing/joined.ts';

const ANSWERS = { name: 'Ada Example', email: 'ada@example.com', topic: 'Pricing' };

const answer = (view: CalendarView) => ({
  view,
  availability: availabilityOf(SLOTS),
  enabled: true,
});

describe('a press whose answer is lost', () => {
  it('is asked after, and said to have come to nothing where the agent never got it', async () => {
    const { client, take, get } = await joined(at(choosing(), 1));
    client.actions.select(PICK);
    await take('calendar.select').fail(timeout());
    expect(get()).toMatchObject({ link: 'lost', problem: { kind: 'no_answer' } });
    const sync = take('calendar.sync');
    expect(sync.request).toMatchObject({ unanswered: { kind: 'select', target: PICK } });
    await sync.answer(answer(at(choosing(), 1)));
    expect(get()).toMatchObject({
      link: 'synced',
      unanswered: null,
      problem: { kind: 'not_arrived', press: 'select' },
    });
  });

  it('leaves nothing to be said where it has arrived', async () => {
    const { client, take, get, push } = await joined(at(choosing(), 1));
    client.actions.select(PICK);
    await take('calendar.select').fail(timeout());
    push(at(details(), 2));
    expect(get()).toMatchObject({ unanswered: null, problem: null });
  });

  it('is accounted for after the connection was broken, too', async () => {
    const { client, take, get, change } = await joined(at(choosing(), 1));
    client.actions.select(PICK);
    change({ connected: false });
    expect(get().unanswered).toMatchObject({ kind: 'select', target: PICK });
    change({ connected: true });
    await take('calendar.sync').answer(answer(at(choosing(), 1)));
    expect(get().problem).toEqual({ kind: 'not_arrived', press: 'select' });
    await take('calendar.select').fail(timeout());
    expect(get().problem).toEqual({ kind: 'not_arrived', press: 'select' });
  });

  it('is what is shown, not the details sent ahead of it, where the line breaks first', async () => {
    const { client, take, get, change, settled } = await joined(at(details(), 1));
    for (const [slug, value] of Object.entries(ANSWERS)) client.actions.editField(slug, value);
    const confirming = client.actions.confirm();
    expect(get().pending).toMatchObject({ kind: 'book' });
    await settled();
    const sent = take('calendar.details');
    change({ connected: false });
    await sent.fail(timeout());
    await confirming;
    expect(get()).toMatchObject({
      unanswered: { kind: 'book', target: PICK },
      problem: { kind: 'no_answer', during: 'book' },
    });
  });
});
