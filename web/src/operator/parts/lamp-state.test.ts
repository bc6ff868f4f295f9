import { expect, it } from 'vitest';
import { AGENT } from '../testing/agent.ts';
import { lampOf } from './lamp-state.ts';

it('a lamp tells a calendar that works from one that does not, was never tested, or is not there', () => {
  const check = (ok: boolean) => ({ ...AGENT, calendar_check: { at: '2027-03-01T00:00:00Z', ok } });
  expect(lampOf(check(true))).toBe('works');
  expect(lampOf(check(false))).toBe('failed');
  expect(lampOf(AGENT)).toBe('untested');
  expect(lampOf({ ...check(true), cal_key_hint: null })).toBe('off');
  expect(lampOf({ ...check(true), cal_enabled: false })).toBe('off');
});
