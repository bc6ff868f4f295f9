import { describe, expect, it } from 'vitest';
import { checkPhone } from './check-phone.ts';

describe('checkPhone', () => {
  it.each([
    ['+12025550123', undefined, '+12025550123'],
    ['+44 20 7946 0958', undefined, '+442079460958'],
    ['0044 (20) 7946-0958', undefined, '+442079460958'],
    ['(202) 555-0123', 'us', '+12025550123'],
  ])('accepts %s', (text, country, e164) => {
    expect(checkPhone(text, country)).toEqual({ ok: true, e164 });
  });

  it.each(['+15555550100', '+447700900123', '+1', 'call me', ''])('refuses %s', (text) => {
    expect(checkPhone(text).ok).toBe(false);
  });

  it('asks for a country code when there is none to assume', () => {
    expect(checkPhone('4155550132')).toEqual({ ok: false, problem: { kind: 'phone_country' } });
    expect(checkPhone('4155550132', 'XX')).toMatchObject({ ok: false });
  });
});
