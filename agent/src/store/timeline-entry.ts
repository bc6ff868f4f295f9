/**
 * What of an event is kept in the timeline of a call: references, never what a person said or typed. Keys that are not
 * named here are left out, so that what is added later is kept only on purpose. Pure.
 */
import { createHash } from 'node:crypto';
import { z } from 'zod';

/** Keys whose values are words of our own: kinds, times, dates, zones, slugs. */
const PLAIN = [
  'type',
  'by',
  'kind',
  'start',
  'from',
  'to',
  'range',
  'zone',
  'shown',
  'hour12',
  'until',
  'fetchedAt',
  'task',
  'status',
  'step',
  'told',
  'version',
  'field',
];
/** Keys whose values give power over something, or point at a person: kept as a digest, to tell them apart. */
const REFERENCES = ['attempt', 'holdId', 'replaces', 'uid'];
/** Words of our own have no spaces, and no sign of an address. */
const OUR_WORD = /^[\w:.+/-]{1,64}$/;
const REFERENCE_LENGTH = 12;

const recordSchema = z.object({ uid: z.string(), status: z.string(), start: z.string() });

/** Words of our own, with spaces between them. */
const word = z.string().regex(/^[\w:.+/ -]{0,80}$/);
const fieldsSchema = z.record(
  z.string().regex(/^\w{1,40}$/),
  z.union([word, z.number(), z.boolean(), z.array(word)]),
);
export type TimelineFields = z.infer<typeof fieldsSchema>;

const eventDataSchema = z.strictObject({
  event: fieldsSchema,
  /** Of the calendar after it. */
  version: z.number().int(),
  effects: z.array(fieldsSchema).optional(),
  refused: word.optional(),
});

/** What happened to the calendar (`event`), or to the call itself (`call`); `data.call` names what. */
export const timelineEntrySchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('event'), at: z.iso.datetime(), data: eventDataSchema }),
  z.strictObject({ kind: z.literal('call'), at: z.iso.datetime(), data: fieldsSchema }),
]);
export type TimelineEntry = z.infer<typeof timelineEntrySchema>;
/** Of either kind. */
export const timelineDataSchema = z.union([eventDataSchema, fieldsSchema]);
export type TimelineKind = TimelineEntry['kind'];
export type TimelineData = TimelineEntry['data'];

/** The fields that are kept of an event, an effect or a fact. */
export function timelineFields(source: object): TimelineFields {
  const fields: TimelineFields = {};
  for (const [key, value] of Object.entries(source)) {
    if (PLAIN.includes(key)) {
      if (typeof value === 'number' || typeof value === 'boolean') fields[key] = value;
      else if (typeof value === 'string' && OUR_WORD.test(value)) fields[key] = value;
    } else if (REFERENCES.includes(key) && typeof value === 'string') {
      fields[key] = reference(value);
    } else if (key === 'values' && isObject(value)) {
      fields['fields'] = Object.keys(value).filter((slug) => OUR_WORD.test(slug));
    } else if (key === 'record') {
      const record = recordSchema.safeParse(value);
      if (record.success) {
        const { uid, status, start } = record.data;
        Object.assign(fields, timelineFields({ uid, status, start }));
      }
    } else if (key === 'snapshot' && isObject(value) && 'step' in value) {
      Object.assign(fields, timelineFields({ step: value.step }));
    } else if (key === 'status' && isObject(value)) {
      Object.assign(fields, timelineFields(value));
    }
  }
  return fields;
}

/** A short digest in place of something that must not be written down. */
export function reference(value: string): string {
  return createHash('sha256').update(value).digest('hex').slice(0, REFERENCE_LENGTH);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
