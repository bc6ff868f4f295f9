/** What a scenario file may hold; agent/scenarios/README.md says what it means. */
import {
  answerSchema,
  calendarViewSchema,
  localDateSchema,
  noticeSchema,
  rangeSchema,
  zoneSchema,
} from '@in-call-calendar/shared';
import { z } from 'zod';
import { faultRuleSchema } from '../../agent/src/embedded/calcom/admin/fault-rules.ts';
import { patternOf } from './text-pattern.ts';

const text = z.string().trim().min(1);

/** `2026-12-01T14:00` on the caller's clock, or an ISO instant. */
const timeSchema = z
  .string()
  .regex(
    /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)?$/,
    'write a time as "2026-12-01T14:00" (the caller\'s clock), or with "Z" or an offset',
  )
  .refine((time) => !Number.isNaN(Date.parse(time)), 'there is no such time');

const pattern = text.superRefine((source, context) => {
  try {
    patternOf(source);
  } catch (error) {
    context.addIssue({ code: 'custom', message: `not a regular expression: ${String(error)}` });
  }
});
/** Words that depend on how the embedded dialogue puts things are left out for real models. */
const wordsSchema = z.union([
  pattern,
  z.strictObject({ text: pattern, for: z.literal('embedded') }),
]);
export type ExpectedWords = z.output<typeof wordsSchema>;
const wordList = z.union([wordsSchema.transform((words) => [words]), z.array(wordsSchema).min(1)]);

const bookingSchema = z.strictObject({
  start: timeSchema,
  /** How long it takes. */
  minutes: z.int().positive().optional(),
  name: text.optional(),
  email: text.optional(),
  phone: text.optional(),
  status: z.enum(['accepted', 'pending', 'cancelled', 'rejected']).optional(),
  notes: text.optional(),
  answers: z.record(z.string(), answerSchema).optional(),
});
export type ExpectedBooking = z.output<typeof bookingSchema>;

const screenSchema = z.strictObject({
  step: z
    .enum(calendarViewSchema.def.options.flatMap(({ shape }) => shape.step.def.values))
    .optional(),
  selected: timeSchema.nullable().optional(),
  from: z.optional(localDateSchema),
  to: z.optional(localDateSchema),
  range: z.optional(rangeSchema),
  zone: z.optional(zoneSchema),
  clock: z.union([z.literal(12), z.literal(24)]).optional(),
  card: bookingSchema
    .pick({ start: true, name: true, email: true, status: true })
    .partial()
    .optional(),
  notice: z.nullish(noticeSchema.shape.kind),
  details: z.record(z.string(), answerSchema).optional(),
  finding: z.enum(['idle', 'asking', 'nothing', 'found', 'failed']).optional(),
});
export type ExpectedScreen = z.output<typeof screenSchema>;

const spokenSchema = z.strictObject({
  screen: screenSchema.optional(),
  say: wordList.optional(),
  'never say': wordList.optional(),
});

const turnExpectationSchema = spokenSchema.extend({
  /** The tap is refused with an error of this kind. */
  refused: z.string().optional(),
});
export type TurnExpectation = z.output<typeof turnExpectationSchema>;

const expectationSchema = spokenSchema.extend({
  calendar: z.strictObject({
    bookings: z.array(bookingSchema),
    cancelled: z.array(bookingSchema).optional(),
    holds: z.int().min(0).optional(),
  }),
  tools: z
    .strictObject({
      called: z.array(text).optional(),
      'never called': z.array(text).optional(),
    })
    .optional(),
});
export type Expectation = z.output<typeof expectationSchema>;

const tapSchema = oneOf({
  select: text,
  release: z.literal(true),
  confirm: z.literal(true),
  open: z.union([
    z.literal(true),
    z.strictObject({ range: z.optional(rangeSchema), from: z.optional(localDateSchema) }),
  ]),
  close: z.literal(true),
  zone: zoneSchema,
  clock: z.union([z.literal(12), z.literal(24)]),
  find: z.union([z.literal(true), z.strictObject({ email: text, date: localDateSchema })]),
  move: z.literal(true),
  cancel: z.literal(true),
});
export type Tap = z.output<typeof tapSchema>;

const elsewhereSchema = oneOf({
  book: z.strictObject({
    start: timeSchema,
    name: text.default('Sam Stranger'),
    email: z.email().default('sam@example.com'),
  }),
  cancel: z.strictObject({ start: timeSchema }),
  faults: z.array(faultRuleSchema).min(1),
  heal: z.literal(true),
});
export type Elsewhere = z.output<typeof elsewhereSchema>;

const actions = {
  say: text,
  tap: tapSchema,
  type: z.union([text, z.record(z.string(), answerSchema)]),
  wait: z.number().positive().max(86_400),
  elsewhere: elsewhereSchema,
  'hang up': z.literal(true),
};
const actionSchema = oneOf(actions);
export type Action = z.output<typeof actionSchema>;

const turnSchema = z
  .strictObject({ ...actions, 'at once': z.array(actionSchema).min(2) })
  .partial()
  .extend({ expect: turnExpectationSchema.optional() })
  .refine(
    ({ expect: _, ...act }) => Object.keys(act).length === 1,
    `write exactly one of: ${Object.keys(actions).join(', ')}, at once`,
  );
export type Turn = z.output<typeof turnSchema>;

const surroundings = {
  now: timeSchema.optional(),
  zone: z.optional(zoneSchema),
  /** Keys of local-calcom's calendar file, checked there, and two of ours. */
  calendar: z
    .looseObject({
      eventType: text.optional(),
      faults: z.array(faultRuleSchema).optional(),
    })
    .optional(),
};

/** One scenario of a file. */
export const scenarioSchema = z.strictObject({
  ...surroundings,
  label: text,
  instructions: text,
  agent_expectations: text,
  tags: z.array(text).default([]),
  userdata: z.record(z.string(), z.unknown()).optional(),
  phone: z.boolean().default(false),
  known: text.optional(),
  turns: z.array(turnSchema).min(1),
  expect: expectationSchema,
});

/** A file of scenarios, with what they have in common. */
export const scenarioFileSchema = z.strictObject({
  ...surroundings,
  name: text,
  scenarios: z.array(scenarioSchema).min(1),
});

/** An object with exactly one of the keys. */
function oneOf<Shape extends Record<string, z.core.$ZodType>>(shape: Shape) {
  const names = Object.keys(shape).join(', ');
  return z
    .strictObject(shape)
    .partial()
    .refine((value) => Object.keys(value).length === 1, `write exactly one of: ${names}`);
}
