/**
 * Booking changes from Cal.com. Its signature is a lowercase hex HMAC-SHA256 over the raw body, without a prefix and
 * without a time: the same delivery may come again, so each is let through once.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { decode, instantSchema } from '@in-call-calendar/shared';
import { bookingDigest, type BookingChange } from '../scheduling/booking-change.ts';

/** Name of the header with the signature. */
export const SIGNATURE_HEADER = 'x-cal-signature-256';

/** Longest body that is read, in characters; the server takes no longer one. */
const MAX_CHARS = 64 * 1024;
/** Deliveries that are remembered; retries come within half an hour. */
const REMEMBERED = 5000;

const KINDS = {
  BOOKING_CREATED: 'created',
  /** A move that waits for the host comes as a request, too; one for a new booking leaves its time free. */
  BOOKING_REQUESTED: 'rescheduled',
  BOOKING_RESCHEDULED: 'rescheduled',
  BOOKING_CANCELLED: 'cancelled',
  BOOKING_REJECTED: 'rejected',
} as const;

const triggerSchema = z.enum([
  'BOOKING_CREATED',
  'BOOKING_REQUESTED',
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
    rescheduleStartTime: z.optional(instantSchema),
  }),
});

export interface CalWebhookOptions {
  secret: string;
  /** Gets each change once, unless it fails: then the next delivery counts as new. */
  onChange: (change: BookingChange) => void | Promise<void>;
}

/** What to answer: `ok` also for what was known already or does not concern us, so that it is not sent again. */
export type WebhookAnswer =
  | { status: 200; outcome: 'taken' | 'repeated' | 'ignored' }
  | { status: 400 | 401; code: 'invalid_request' | 'unauthorized'; message: string };

export type CalWebhook = (
  rawBody: Uint8Array,
  signature: string | undefined,
) => Promise<WebhookAnswer>;

/** Returns the handler of deliveries: it checks each and passes booking changes on. Rejects only when `onChange` does. */
export function createCalWebhook({ secret, onChange }: CalWebhookOptions): CalWebhook {
  const seen = new Set<string>();

  return async (rawBody, signature) => {
    if (!isSigned(rawBody, signature ?? '', secret)) {
      return { status: 401, code: 'unauthorized', message: 'The signature does not match.' };
    }
    const text = new TextDecoder().decode(rawBody);
    const delivery = decode(deliverySchema, text, MAX_CHARS);
    if (!delivery.ok) return badRequest('The body is no delivery of Cal.com.');
    if (!triggerSchema.safeParse(delivery.value.triggerEvent).success) {
      return { status: 200, outcome: 'ignored' };
    }
    const booking = decode(bookingDeliverySchema, text, MAX_CHARS);
    if (!booking.ok) return badRequest(`Not of its form: ${booking.detail}.`);
    const { createdAt, triggerEvent, payload } = booking.value;
    if (triggerEvent === 'BOOKING_REQUESTED' && payload.rescheduleUid === undefined) {
      return { status: 200, outcome: 'ignored' };
    }
    const key = JSON.stringify([payload.uid, triggerEvent, createdAt]);
    if (seen.has(key)) return { status: 200, outcome: 'repeated' };
    remember(seen, key);
    try {
      await onChange(toChange(booking.value));
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

function badRequest(message: string): WebhookAnswer {
  return { status: 400, code: 'invalid_request', message };
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
  const { uid, startTime: start, endTime: end, rescheduleUid, rescheduleStartTime } = payload;
  return {
    kind: KINDS[triggerEvent],
    digests: [uid, ...(rescheduleUid === undefined ? [] : [rescheduleUid])].map(bookingDigest),
    start,
    end,
    ...(rescheduleStartTime !== undefined && { before: rescheduleStartTime }),
  };
}
