/**
 * News of bookings from Cal.com. Its signature is a lowercase hex HMAC-SHA256 over the raw body, without a prefix and
 * without a time: the same delivery may come again, so each is let through once.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { instantSchema } from '@in-call-calendar/shared';

/** Name of the header with the signature. */
export const SIGNATURE_HEADER = 'x-cal-signature-256';

/** Deliveries that are remembered; retries come within half an hour. */
const REMEMBERED = 5000;

const triggerSchema = z.enum([
  'BOOKING_CREATED',
  'BOOKING_RESCHEDULED',
  'BOOKING_CANCELLED',
  'BOOKING_REJECTED',
]);

/** Any delivery; payloads of other triggers have other shapes. */
const deliverySchema = z.looseObject({ triggerEvent: z.string().max(100) });

const bookingDeliverySchema = z.looseObject({
  triggerEvent: triggerSchema,
  createdAt: instantSchema,
  payload: z.looseObject({
    uid: z.string().min(1).max(200),
    startTime: instantSchema,
    endTime: instantSchema,
    rescheduleUid: z.string().max(200).optional(),
    rescheduleStartTime: instantSchema.optional(),
  }),
});

/** A booking that was changed, by anybody. */
export interface BookingChange {
  trigger: z.output<typeof triggerSchema>;
  uid: string;
  start: string;
  end: string;
  /** The booking that a rescheduled one replaces or moves, as Cal.com names it. */
  rescheduleUid?: string;
  rescheduleStart?: string;
}

export interface CalWebhookOptions {
  secret: string;
  /** Told of each change once, unless it fails: then the next delivery counts as new. */
  onBookingChanged: (change: BookingChange) => void | Promise<void>;
}

/** What to answer: `ok` also for what was known already or does not concern us, so that it is not sent again. */
export type WebhookAnswer =
  | { status: 200; outcome: 'taken' | 'repeated' | 'ignored' }
  | { status: 400 | 401; code: 'bad_request' | 'unauthorized'; message: string };

export type CalWebhook = (
  rawBody: Uint8Array,
  signature: string | undefined,
) => Promise<WebhookAnswer>;

/** Checks deliveries and passes changes of bookings on. Rejects only when `onBookingChanged` does. */
export function createCalWebhook({ secret, onBookingChanged }: CalWebhookOptions): CalWebhook {
  const seen = new Set<string>();

  return async (rawBody, signature) => {
    if (!isSigned(rawBody, signature ?? '', secret)) {
      return { status: 401, code: 'unauthorized', message: 'The signature does not match.' };
    }
    const raw = parseJson(new TextDecoder().decode(rawBody));
    const delivery = deliverySchema.safeParse(raw);
    if (!delivery.success) return badRequest('The body is no delivery of Cal.com.');
    if (!triggerSchema.safeParse(delivery.data.triggerEvent).success) {
      return { status: 200, outcome: 'ignored' };
    }
    const parsed = bookingDeliverySchema.safeParse(raw);
    if (!parsed.success) {
      return badRequest(`Not of its form: ${parsed.error.issues[0]?.path.join('.') ?? 'body'}.`);
    }
    const change = toChange(parsed.data);
    const key = JSON.stringify([change.uid, change.trigger, parsed.data.createdAt]);
    if (seen.has(key)) return { status: 200, outcome: 'repeated' };
    remember(seen, key);
    try {
      await onBookingChanged(change);
    } catch (error) {
      seen.delete(key);
      throw error;
    }
    return { status: 200, outcome: 'taken' };
  };
}

function isSigned(rawBody: Uint8Array, signature: string, secret: string): boolean {
  const expected = Buffer.from(createHmac('sha256', secret).update(rawBody).digest('hex'));
  const given = Buffer.from(signature);
  return given.length === expected.length && timingSafeEqual(given, expected);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function badRequest(message: string): WebhookAnswer {
  return { status: 400, code: 'bad_request', message };
}

function remember(seen: Set<string>, key: string): void {
  seen.add(key);
  const [oldest] = seen;
  if (seen.size > REMEMBERED && oldest !== undefined) seen.delete(oldest);
}

function toChange({
  triggerEvent,
  payload,
}: z.output<typeof bookingDeliverySchema>): BookingChange {
  return {
    trigger: triggerEvent,
    uid: payload.uid,
    start: payload.startTime,
    end: payload.endTime,
    ...(payload.rescheduleUid !== undefined && { rescheduleUid: payload.rescheduleUid }),
    ...(payload.rescheduleStartTime !== undefined && {
      rescheduleStart: payload.rescheduleStartTime,
    }),
  };
}
