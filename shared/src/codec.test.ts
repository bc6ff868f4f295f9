import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod/mini';
import { decode, encode, MAX_REQUEST_CHARS, MAX_RESPONSE_CHARS } from './codec.ts';
import { protocol } from './protocol.ts';

const schema = z.strictObject({ start: z.iso.datetime(), count: z.optional(z.int()) });

describe('decoding', () => {
  it('gives back what was encoded', () => {
    const value = { start: '2026-11-24T14:00:00Z', count: 3 };
    expect(decode(schema, encode(value))).toEqual({ ok: true, value });
  });

  it('gives back any JSON value as it was', () => {
    const values = fc
      .jsonValue({ maxDepth: 3 })
      .filter((value) => !encode(value).includes('"__proto__"'));
    fc.assert(
      fc.property(values, (value) => {
        const decoded = decode(z.json(), encode(value));
        expect(decoded.ok && encode(decoded.value)).toBe(encode(value));
      }),
    );
  });

  it('takes no "__proto__": a list of keys refuses it, a map of any keys loses it', () => {
    const text = '{"count":1,"__proto__":{"start":"never"}}';
    expect(decode(z.strictObject({ count: z.int() }), text)).toMatchObject({
      reason: 'wrong_shape',
    });
    const map = decode(z.record(z.string(), z.unknown()), text);
    expect(map).toEqual({ ok: true, value: { count: 1 } });
    expect(map.ok && map.value['start']).toBeUndefined();
  });

  it('never throws, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const { request } of Object.values(protocol)) {
          expect(decode(request, text).ok).toBe(false);
        }
      }),
      { examples: [[''], ['null'], ['[]'], ['{'], ['{"__proto__":1}'], ['"\ud800"']] },
    );
  });

  it('refuses text beyond the limit before it parses it', () => {
    const long = `"${'a'.repeat(MAX_REQUEST_CHARS - 2)}"`;
    expect(decode(z.string(), long).ok).toBe(true);
    expect(decode(z.string(), `${long} `)).toEqual({
      ok: false,
      reason: 'too_large',
      detail: 'more than 16384 characters',
    });
    expect(decode(z.string(), `${long} `, MAX_RESPONSE_CHARS).ok).toBe(true);
  });

  it('tells what is not JSON from what has another shape', () => {
    expect(decode(schema, 'start')).toMatchObject({ reason: 'not_json' });
    expect(decode(schema, '[]')).toEqual({
      ok: false,
      reason: 'wrong_shape',
      detail: 'payload: invalid_type',
    });
  });

  it('names the place of what is wrong and never its value', () => {
    const decoded = decode(
      z.object({ details: z.record(z.string(), z.object({ value: z.string() })) }),
      '{"details":{"email":{"value":{"secret":"ada@example.com"}}}}',
    );
    expect(decoded).toEqual({
      ok: false,
      reason: 'wrong_shape',
      detail: 'details.email.value: invalid_type',
    });
  });

  it('refuses keys that nobody knows', () => {
    expect(decode(schema, '{"start":"2026-11-24T14:00:00Z","admin":true}')).toMatchObject({
      reason: 'wrong_shape',
    });
  });
});
