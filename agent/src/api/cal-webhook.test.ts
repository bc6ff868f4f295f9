import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { bookingDigest, type BookingChange } from '../scheduling/booking-change.ts';
import { createCalWebhook, type WebhookAnswer } from './cal-webhook.ts';
import { createCheckedApp } from './testing/checked-app.ts';

const SECRET = 'a-secret-of-a-webhook';
const DELIVERY = {
  triggerEvent: 'BOOKING_CREATED',
  createdAt: '2026-09-06T10:01:03.100Z',
  payload: {
    bookingId: 9001,
    uid: '2NtaeaVcKfpmSZ4CthFdfk',
    status: 'ACCEPTED',
    startTime: '2026-09-07T07:00:00Z',
    endTime: '2026-09-07T07:30:00Z',
    attendees: [{ name: 'Ada Byron', email: 'ada@example.com' }],
  },
};

const sign = (body: string, secret = SECRET): string =>
  createHmac('sha256', secret).update(body).digest('hex');

function makeWebhook(onEach: (change: BookingChange) => void = () => undefined): {
  changes: BookingChange[];
  deliver: (delivery: unknown) => Promise<WebhookAnswer>;
  deliverText: (body: string, signature?: string) => Promise<WebhookAnswer>;
} {
  const changes: BookingChange[] = [];
  const webhook = createCalWebhook({
    secret: SECRET,
    onChange: (change) => {
      onEach(change);
      changes.push(change);
    },
  });
  const deliverText = (body: string, signature?: string): Promise<WebhookAnswer> =>
    webhook(new TextEncoder().encode(body), signature);
  return {
    changes,
    deliverText,
    deliver: (delivery) => {
      const body = JSON.stringify(delivery);
      return deliverText(body, sign(body));
    },
  };
}

describe('a delivery of Cal.com', () => {
  it('is passed on once, without anything about the attendee', async () => {
    const { changes, deliver } = makeWebhook();
    expect(await deliver(DELIVERY)).toEqual({ status: 200, outcome: 'taken' });
    expect(await deliver(DELIVERY)).toEqual({ status: 200, outcome: 'repeated' });
    expect(changes).toEqual([
      {
        kind: 'created',
        digests: [bookingDigest('2NtaeaVcKfpmSZ4CthFdfk')],
        start: '2026-09-07T07:00:00.000Z',
        end: '2026-09-07T07:30:00.000Z',
      },
    ]);
  });

  it('counts as another one with another trigger, time or booking', async () => {
    const { changes, deliver } = makeWebhook();
    await deliver(DELIVERY);
    await deliver({ ...DELIVERY, triggerEvent: 'BOOKING_CANCELLED' });
    await deliver({ ...DELIVERY, createdAt: '2026-09-06T10:01:04.100Z' });
    await deliver({ ...DELIVERY, payload: { ...DELIVERY.payload, uid: 'another' } });
    expect(changes).toHaveLength(4);
  });

  const MOVED = {
    ...DELIVERY,
    triggerEvent: 'BOOKING_RESCHEDULED',
    payload: {
      ...DELIVERY.payload,
      rescheduleUid: 'before',
      rescheduleStartTime: '2026-09-07T09:00:00+02:00',
    },
  };

  it('says when a rescheduled booking was before', async () => {
    const { changes, deliver } = makeWebhook();
    await deliver(MOVED);
    expect(changes[0]).toMatchObject({ kind: 'rescheduled', before: '2026-09-07T07:00:00.000Z' });
  });

  it('names a moved booking as it was, too', async () => {
    const { changes, deliver } = makeWebhook();
    await deliver(MOVED);
    const digests = [DELIVERY.payload.uid, 'before'].map(bookingDigest);
    expect(changes[0]).toMatchObject({ digests });
  });

  it('tells of a move that needs a confirmation as of any other, and of no other request', async () => {
    const { changes, deliver } = makeWebhook();
    const requested = { ...MOVED, triggerEvent: 'BOOKING_REQUESTED' };
    expect(await deliver(requested)).toMatchObject({ outcome: 'taken' });
    await deliver(MOVED);
    expect(changes[0]).toEqual(changes[1]);
    expect(await deliver({ ...requested, payload: DELIVERY.payload })).toMatchObject({
      outcome: 'ignored',
    });
  });

  it('about something else is accepted and ignored', async () => {
    const { changes, deliver } = makeWebhook();
    expect(await deliver({ triggerEvent: 'MEETING_ENDED', id: 5 })).toEqual({
      status: 200,
      outcome: 'ignored',
    });
    expect(changes).toEqual([]);
  });

  it.each<[string, (body: string) => string | undefined]>([
    ['no signature', () => undefined],
    ['an empty one', () => ''],
    ['the mark of a webhook without secret', () => 'no-secret-provided'],
    ['one by another secret', (body) => sign(body, 'another')],
    ['one with a prefix', (body) => `sha256=${sign(body)}`],
    ['one in capitals', (body) => sign(body).toUpperCase()],
    ['one with a character too many', (body) => `${sign(body)}0`],
    ['one of 64 characters beyond ASCII', () => 'é'.repeat(64)],
    ['one of another body', (body) => sign(`${body} `)],
  ])('with %s is refused before it is read', async (_what, signature) => {
    const { changes, deliverText } = makeWebhook();
    const body = JSON.stringify(DELIVERY);
    expect(await deliverText(body, signature(body))).toMatchObject({ status: 401 });
    expect(await deliverText('{', signature('{'))).toMatchObject({ status: 401 });
    expect(changes).toEqual([]);
  });

  it.each([
    ['', 'no delivery'],
    ['{', 'no delivery'],
    ['[]', 'no delivery'],
    ['{"triggerEvent":7}', 'no delivery'],
    [JSON.stringify({ ...DELIVERY, createdAt: 'yesterday' }), 'createdAt'],
    [JSON.stringify({ ...DELIVERY, payload: { ...DELIVERY.payload, uid: '' } }), 'payload.uid'],
    [JSON.stringify({ ...DELIVERY, payload: null }), 'payload'],
  ])('of a wrong form is refused with the place and without a value: %s', async (body, place) => {
    const { changes, deliverText } = makeWebhook();
    const answer = await deliverText(body, sign(body));
    expect(answer).toMatchObject({
      status: 400,
      message: expect.stringContaining(place) as string,
    });
    expect(JSON.stringify(answer)).not.toContain('yesterday');
    expect(changes).toEqual([]);
  });

  it('counts as new when it comes again after it could not be dealt with', async () => {
    let isDown = true;
    const { changes, deliver } = makeWebhook(() => {
      if (isDown) throw new Error('down');
    });
    await expect(deliver(DELIVERY)).rejects.toThrow('down');
    isDown = false;
    expect(await deliver(DELIVERY)).toEqual({ status: 200, outcome: 'taken' });
    expect(changes).toHaveLength(1);
  });
});

describe('POST /api/v1/webhooks/cal', () => {
  function makeApp(
    calWebhook?: ReturnType<typeof createCalWebhook>,
  ): ReturnType<typeof createCheckedApp> {
    return createCheckedApp({
      livekit: { url: 'ws://127.0.0.1:7880', apiKey: 'k', apiSecret: 's', agentName: 'a' },
      randomId: () => 'id',
      clientOf: () => ({ network: '127.0.0.1', isSecure: false }),
      tokensPerMinute: 1,
      calWebhook,
      log: { warn: () => undefined },
    });
  }
  const post = async (
    app: ReturnType<typeof createCheckedApp>,
    signature: string,
  ): Promise<Response> =>
    app.request('/api/v1/webhooks/cal', {
      method: 'POST',
      headers: { 'x-cal-signature-256': signature },
      body: JSON.stringify(DELIVERY),
    });

  it('answers 200 to what is signed and 401 to what is not', async () => {
    const changes: BookingChange[] = [];
    const app = makeApp(
      createCalWebhook({ secret: SECRET, onChange: (change) => void changes.push(change) }),
    );
    expect((await post(app, 'x')).status).toBe(401);
    const accepted = await post(app, sign(JSON.stringify(DELIVERY)));
    expect(accepted.status).toBe(200);
    expect(await accepted.json()).toEqual({ status: 'ok' });
    expect(changes).toHaveLength(1);
  });

  it('is not there without a secret', async () => {
    expect((await post(makeApp(), sign(JSON.stringify(DELIVERY)))).status).toBe(404);
  });
});
