/** What may happen in one run: two callers and a stranger want the same few times, and anything may fail. */
import fc from 'fast-check';

export type Who = 'ada' | 'bob';

/** How an answer goes wrong; names of local-calcom's fault rules. */
export const FAULT_KINDS = [
  'lost_response_after_commit',
  'error_before_commit',
  'error_after_commit',
  'bare_409',
  'rate_limited',
  'connection_reset',
  'truncated_json',
  'wrong_shape',
] as const;
export type FaultKind = (typeof FAULT_KINDS)[number];

/** Which request goes wrong. */
export const TARGETS = ['book', 'change', 'look_up', 'hold', 'release', 'slots', 'any'] as const;
export type Target = (typeof TARGETS)[number];

export type Action =
  | { type: 'select'; who: Who; slot: number }
  | { type: 'release'; who: Who }
  /** `channels`: confirmed by touch, or by touch and voice at once. */
  | { type: 'book'; who: Who; channels: 1 | 2 }
  /** The booking just made is moved to another time. */
  | { type: 'move'; who: Who; slot: number }
  | { type: 'cancel'; who: Who }
  | { type: 'again'; who: Who }
  | { type: 'look'; who: Who }
  /** The job dies without a word, and another one takes the call over. */
  | { type: 'crash'; who: Who }
  | { type: 'stranger'; slot: number }
  | { type: 'fault'; kind: FaultKind; target: Target; times: number; gateway: boolean }
  | { type: 'wait'; ms: number };

/** Actions that are set off together; what they start runs at the same time. */
export interface Step {
  actions: Action[];
  /** Whether the next step waits until everything has been answered. */
  settles: boolean;
}

export interface Scenario {
  eventType: 'consultation' | 'on-request' | 'workshop';
  /** Both have booked before anything fails, so that there is something to move and cancel. */
  bookedBefore: boolean;
  steps: Step[];
}

/** Contested slots of a run. */
export const SLOT_COUNT = 3;

const who = fc.constantFrom<Who[]>('ada', 'bob');
const slot = fc.nat({ max: SLOT_COUNT - 1 });

const action: fc.Arbitrary<Action> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ type: fc.constant('select'), who, slot }) },
  {
    weight: 6,
    arbitrary: fc.record({
      type: fc.constant('book'),
      who,
      channels: fc.constantFrom<(1 | 2)[]>(1, 2),
    }),
  },
  { weight: 5, arbitrary: fc.record({ type: fc.constant('move'), who, slot }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('cancel'), who }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('release'), who }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('again'), who }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('look'), who }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('crash'), who }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('stranger'), slot }) },
  {
    weight: 6,
    arbitrary: fc.record({
      type: fc.constant('fault'),
      kind: fc.constantFrom(...FAULT_KINDS),
      target: fc.constantFrom(...TARGETS),
      times: fc.integer({ min: 1, max: 4 }),
      gateway: fc.boolean(),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant('wait'),
      ms: fc.constantFrom(500, 2_000, 6_000, 61_000, 660_000),
    }),
  },
);

export const scenario: fc.Arbitrary<Scenario> = fc.record({
  eventType: fc.constantFrom<Scenario['eventType'][]>('consultation', 'on-request', 'workshop'),
  bookedBefore: fc.boolean(),
  steps: fc.array(
    fc.record({
      actions: fc.array(action, { minLength: 1, maxLength: 3 }),
      settles: fc.boolean(),
    }),
    { minLength: 4, maxLength: 14 },
  ),
});
