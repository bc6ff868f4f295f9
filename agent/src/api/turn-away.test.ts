import { expect, it } from 'vitest';
import type { JobKind } from '../runtime/worker-lines.ts';
import { callerOf, dispatchMetadata, jobKindOf } from './dispatch.ts';
import { createTurnAway, type TurnAwayOptions } from './turn-away.ts';

type Expected = Awaited<ReturnType<TurnAwayOptions['rooms']['expected']>>;

function setUp({ expected = null, exists = true }: { expected?: Expected; exists?: boolean } = {}) {
  const world = {
    expected,
    exists,
    dispatched: [] as string[],
    ended: [] as string[],
    shown: [] as string[],
    waited: 0,
  };
  const turnAway = createTurnAway({
    rooms: {
      exists: () => Promise.resolve(world.exists),
      expected: () => Promise.resolve(world.expected),
      showLinesBusy(_room, caller) {
        world.shown.push(caller);
        return Promise.resolve();
      },
      dispatch(_room, metadata) {
        world.dispatched.push(metadata);
        return Promise.resolve();
      },
      end(room) {
        world.ended.push(room);
        return Promise.resolve();
      },
    },
    delay(ms) {
      world.waited += ms;
      return Promise.resolve();
    },
    random: () => 0.5,
  });
  const refuse = (kind: JobKind, metadata = dispatchMetadata('caller-1')) =>
    turnAway({ room: 'call-1', metadata, kind });
  return { world, refuse };
}

it('a caller whom no worker takes reads so at once, and gets an agent that says it to them', async () => {
  const { world, refuse } = setUp();
  expect(await refuse('call')).toBe('asked');
  expect(world.shown).toEqual(['caller-1']);
  expect(world.waited).toBeGreaterThan(0);
  expect(world.dispatched.map((each) => [jobKindOf(each), callerOf(each)])).toEqual([
    ['turn_away', 'caller-1'],
  ]);
});

it('a caller on a telephone, whom no dispatch names, is told the same', async () => {
  const { world, refuse } = setUp();
  await refuse('call', '');
  expect(world.shown).toEqual([]);
  expect(world.dispatched.map((each) => [jobKindOf(each), callerOf(each)])).toEqual([
    ['turn_away', undefined],
  ]);
});

it.each([
  ['another worker has taken the call', 'call', { expected: 'agent' }],
  ['another worker without a line has asked already', 'call', { expected: 'turn_away' }],
  ['the caller has gone', 'call', { exists: false }],
  ['another worker tells the caller', 'turn_away', { expected: 'agent' }],
  ['the call has lost its agent, and its page asks again', 'takeover', {}],
] as const)('nothing is done where %s', async (_why, kind, rooms) => {
  const { world, refuse } = setUp(rooms);
  expect(await refuse(kind)).toBeNull();
  expect(world).toMatchObject({ dispatched: [], ended: [] });
});

it('where too many are being told, the call is ended', async () => {
  const { world, refuse } = setUp({ expected: 'turn_away' });
  expect(await refuse('turn_away')).toBe('ended');
  expect(world.ended).toEqual(['call-1']);
});
