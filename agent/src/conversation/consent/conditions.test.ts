import { describe, expect, it } from 'vitest';
import { consentTo } from './testing/read-saying.ts';

describe('a Spanish if without an accent to tell it by', () => {
  it.each([
    'vale, si me viene bien',
    'adelante, si me viene bien',
    'resérvela si me viene bien',
    'resérvela por favor si me viene bien',
    'resérvela si no hay problema',
    'reserve la cita si me viene bien',
    'vale, si todo está bien',
    'de acuerdo, si todo está bien',
    'genial, si hay sitio',
  ])('makes a condition of a yes to book: %s', (text) => {
    expect(consentTo(text, 'book', 'es')).toBe('unclear');
  });

  it.each([
    'sí, si al final no puedo',
    'si al final no puedo, sí',
    'si ya no quiero ir, sí',
    'si no la quiero, sí',
    'si me surgió algo, sí',
    'cancélela si me surgió algo',
    'cancélela si no la quiero',
  ])('makes a condition of a yes to cancel: %s', (text) => {
    expect(consentTo(text, 'cancel', 'es')).toBe('unclear');
  });

  it.each([
    'vale, sí, me viene bien',
    'vale, sí me viene bien',
    'vale si, me viene bien',
    'si, me viene bien',
    'si quiero',
    'claro, si es tan amable',
    'resérvela si no le importa',
    'resérvela si es posible',
    'adelante, si le parece bien',
  ])('stays a yes, or politeness: %s', (text) => {
    expect(consentTo(text, 'book', 'es')).toBe('yes');
  });

  it.each(['si, ya no la quiero', 'si, no la quiero', 'sí, me surgió algo'])(
    'stays a yes beside an excuse: %s',
    (text) => {
      expect(consentTo(text, 'cancel', 'es')).toBe('yes');
    },
  );
});
