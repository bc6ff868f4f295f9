import { describe, expect, it } from 'vitest';
import { checkAnswer, type Answer, type Checked, type FieldType } from './booking-fields.ts';

const check = (type: FieldType, raw: Answer): Checked =>
  checkAnswer({ slug: type, type, label: type, required: true }, raw);
const value = (type: FieldType, raw: Answer): Answer | null => {
  const checked = check(type, raw);
  return checked.ok ? checked.value : null;
};

describe('e-mail addresses', () => {
  it.each([
    'ada@example.com',
    'ada.byron+work@mail.example.co.uk',
    "o'brien@example.org",
    'a_b-c@x-y.example',
    '1@2.example',
  ])('%s is one', (email) => {
    expect(value('email', email)).toBe(email);
  });

  it.each([
    'ada',
    'ada@',
    '@example.com',
    'ada@example',
    'ada@@example.com',
    'ada@example..com',
    'ada..byron@example.com',
    'ada.@example.com',
    '.ada@example.com',
    'Ada Byron ada@example.com',
    'ada byron@example.com',
    'müller@example.com',
    'ada@example.com;bob@example.com',
    'Ada <ada@example.com>, Bob <bob@example.com>',
    'ada@-example.com',
    'ada@example-.com',
    'ada@example.com.',
    'ada@exa_mple.com',
    'ada@example.com, bob@example.com',
    'ada@exämple.com',
    '🎈@example.com',
    'ada@[127.0.0.1]',
  ])('%s is none, and the answer says what one looks like', (email) => {
    expect(check('email', email)).toEqual({
      ok: false,
      value: email,
      problem: { kind: 'email' },
    });
  });

  it('lose the spaces that hearing or typing put in', () => {
    expect(value('email', ' ada @ example .com ')).toBe('ada@example.com');
  });

  it.each([
    ['ada@example.com;', 'ada@example.com'],
    ['ada@example.com ,', 'ada@example.com'],
    ['Ada Byron <ada@example.com>', 'ada@example.com'],
    ['"Byron, Ada" <ada@example.com>;', 'ada@example.com'],
    ['<ada@example.com>', 'ada@example.com'],
    ['(ada@example.com)', 'ada@example.com'],
    ['mailto:ada@example.com', 'ada@example.com'],
    ['ada\u200b@example.com', 'ada@example.com'],
    ['ａｄａ＠ｅｘａｍｐｌｅ．ｃｏｍ', 'ada@example.com'],
    ['ada. byron@example.com', 'ada.byron@example.com'],
    ['ada_ byron @example. com', 'ada_byron@example.com'],
    ['Ada.Byron@Example.com', 'Ada.Byron@Example.com'],
  ])('in %s are taken out as %s', (raw, email) => {
    expect(value('email', raw)).toBe(email);
  });

  it('have at most 254 characters', () => {
    const domain = `${'d'.repeat(60)}.example`;
    expect(value('email', `${'a'.repeat(253 - domain.length)}@${domain}`)).toHaveLength(254);
    expect(value('email', `${'a'.repeat(254 - domain.length)}@${domain}`)).toBeNull();
  });

  it('of ten thousand characters are refused without delay', () => {
    const label = 'a-'.repeat(4900);
    expect(value('email', `x@${label}.${label}`.slice(0, 10_000))).toBeNull();
  });
});

describe('phone numbers', () => {
  it.each([
    ['+1 202 555 0123', '+12025550123'],
    ['(202) 555-0123', '2025550123'],
    ['+49/30.123456', '+4930123456'],
    ['12345', '12345'],
    ['+123456789012345', '+123456789012345'],
    ['٠١٢٣٤٥٦', '0123456'],
    ['०१२३४५६', '0123456'],
    ['＋４９ ３０ １２３４５６', '+4930123456'],
    ['020\u20137946\u00a00123', '02079460123'],
  ])('%s is kept as %s', (raw, kept) => {
    expect(value('phone', raw)).toBe(kept);
  });

  it.each(['1234', '+1234567890123456', 'call me', '++12025550123', '202+5550123', '+'])(
    '%s is none',
    (raw) => {
      expect(check('phone', raw)).toMatchObject({
        ok: false,
        value: raw,
        problem: { kind: 'phone' },
      });
    },
  );
});

describe('numbers and web addresses', () => {
  it.each([
    ['0', '0'],
    ['-3', '-3'],
    ['\u22123', '-3'],
    ['2.5', '2.5'],
    ['1,5', '1.5'],
    ['0,125', '0.125'],
    ['1e3', '1e3'],
    ['٥', '5'],
    ['१२', '12'],
    ['３', '3'],
    ['١٫٥', '1.5'],
    ['1 500', '1500'],
    ["1'500'000", '1500000'],
    ['1,500,000', '1500000'],
    ['1,500.50', '1500.50'],
    ['1.500,50', '1500.50'],
  ])('%s is the number %s', (raw, number) => {
    expect(value('number', raw)).toBe(number);
  });

  // A thousand and five hundred to one, one and a half to another.
  const UNCLEAR = '1,500';
  it.each([
    UNCLEAR,
    'three',
    '0x10',
    '0b1',
    '1/0',
    'Infinity',
    'NaN',
    '1e999',
    '1-2',
    '1,2,3',
    '12a',
  ])('%s is no number', (raw) => {
    expect(check('number', raw)).toMatchObject({ ok: false, problem: { kind: 'number' } });
  });

  it.each([
    ['https://example.com/a?b=c', 'https://example.com/a?b=c'],
    ['HTTP://Example.com', 'HTTP://Example.com'],
    ['https://müller.example/ü', 'https://müller.example/ü'],
    ['http://192.0.2.7:8080/a', 'http://192.0.2.7:8080/a'],
    ['example.com', 'https://example.com'],
    ['linkedin.com/in/ada', 'https://linkedin.com/in/ada'],
    ['www.example.co.uk:8080/?a=b@c', 'https://www.example.co.uk:8080/?a=b@c'],
  ])('%s is the web address %s', (raw, url) => {
    expect(value('url', raw)).toBe(url);
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,hello',
    'mailto:ada@example.com',
    'ftp://example.com',
    'https://https://example.com',
    'https://',
    'https://localhost',
    'https://ada@example.com',
    'ada@example.com',
    'https:\\\\example.com',
    'example',
    'no website',
    '3.5',
    '//example.com',
  ])('%s is no web address', (raw) => {
    expect(check('url', raw)).toMatchObject({ ok: false, problem: { kind: 'url' } });
  });
});
