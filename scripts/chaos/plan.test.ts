import { expect, it } from 'vitest';
import { FAULT_KINDS } from './faults.ts';
import { MOMENTS } from './next-press.ts';
import { readChaosOptions } from './options.ts';
import { planFaults } from './run-chaos.ts';

it('every kind of fault comes as often as the others, each time at another moment', () => {
  const rounds = MOMENTS.length;
  const plan = planFaults({ faults: FAULT_KINDS.length * rounds, only: '' }, () => 0.5);
  for (const { name } of FAULT_KINDS) {
    const moments = plan.filter(({ kind }) => kind.name === name).map(({ moment }) => moment);
    expect(moments).toHaveLength(rounds);
    expect(new Set(moments).size, name).toBe(rounds);
  }
});

it('only the faults asked for are planned, and what does not exist is refused with what does', () => {
  const plan = planFaults({ faults: 4, only: 'media' }, () => 0);
  expect(new Set(plan.map(({ kind }) => kind.name))).toEqual(
    new Set(['media kill', 'media freeze']),
  );
  expect(() => planFaults({ faults: 4, only: 'modem' }, () => 0)).toThrow(/worker kill/);
});

it('options that make no sense are refused', () => {
  expect(() => readChaosOptions(['--faults', '0'], () => 7)).toThrow('--faults');
  expect(readChaosOptions([], () => 7)).toMatchObject({ faults: 36, seed: 7, json: false });
});
