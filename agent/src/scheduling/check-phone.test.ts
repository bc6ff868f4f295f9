import { describe, expect, it } from 'vitest';
import { checkPhone, checkPhoneOf } from './check-phone.ts';

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

describe('a number without a country code', () => {
  it.each([
    ['0170 1234567', 'Europe/Berlin', '+491701234567'],
    ['(202) 555-0123', 'America/New_York', '+12025550123'],
    ['020 7946 0958', 'Europe/London', '+442079460958'],
    ['०२२ ६१२३ ४५६७', 'Asia/Kolkata', '+912261234567'],
    ['+44 20 7946 0958', 'Europe/Berlin', '+442079460958'],
    ['0044 20 7946 0958', 'Europe/Berlin', '+442079460958'],
    ['011 44 20 7946 0958', 'America/New_York', '+442079460958'],
  ])('is one of the caller’s own country: %s in %s', (text, zone, e164) => {
    expect(checkPhoneOf(() => zone)(text)).toEqual({ ok: true, e164 });
  });

  it.each([
    ['0170 1234567', 'America/New_York'],
    ['0170 1234567', 'UTC'],
  ])('is asked for one where it is none of that country: %s in %s', (text, zone) => {
    expect(checkPhoneOf(() => zone)(text)).toEqual({
      ok: false,
      problem: { kind: 'phone_country' },
    });
  });
});
