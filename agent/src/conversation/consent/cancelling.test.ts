import { describe, expect, it } from 'vitest';
import type { Language } from '@in-call-calendar/shared';
import type { Consent, ConsentTo } from './judge.ts';
import { readConsent } from './read-consent.ts';

const consentTo = (text: string, to: ConsentTo, language: Language = 'en'): Consent =>
  readConsent(text, { to, language }).consent;

describe('a reason for cancelling', () => {
  it.each(['yes because my car broke down', 'yes, since my daughters school is closed'])(
    'explains the yes before it: %s',
    (text) => {
      expect(consentTo(text, 'cancel')).toBe('yes');
      expect(consentTo(text, 'book')).not.toBe('yes');
    },
  );

  it.each(["yes because i'd rather keep it", 'yes because i want another time', 'because of work'])(
    'is none where it says something else: %s',
    (text) => {
      expect(consentTo(text, 'cancel')).not.toBe('yes');
    },
  );
});

describe('that the caller comes', () => {
  it.each([
    ['en', "yes, I'll be there"],
    ['en', 'yes I can make it'],
    ['de', 'ja, ich komme'],
    ['es', 'sí, ahí estaré'],
    ['es', 'sí, puedo ir'],
  ] as const)('cancels nothing in %s: %s', (language, text) => {
    expect(consentTo(text, 'cancel', language)).toBe('unclear');
    expect(consentTo(text, 'move', language)).toBe('yes');
  });
});

describe('that the caller no longer wants the appointment, or will not come', () => {
  it.each([
    ['en', "yes, I don't want it any more"],
    ['en', "yes, I don't want it anymore"],
    ['en', "yes I don't want it"],
    ['en', 'yes, I no longer want the appointment'],
    ['en', "yes we don't need the booking any more, thanks"],
    ['en', "yes I won't make it"],
    ['en', "yes, I won't be coming after all"],
    ['en', "yes please, I'm not coming"],
    ['en', "yes I won't be there"],
    ['de', 'ja, ich will ihn nicht mehr'],
    ['de', 'ja ich will den Termin nicht mehr'],
    ['de', 'ja, den Termin brauche ich nicht mehr'],
    ['de', 'ja bitte, ich möchte die Buchung nicht mehr'],
    ['de', 'ja, weil ich ihn nicht mehr will'],
    ['de', 'ja, ich komme nicht'],
    ['de', 'ja, ich schaffe es nicht mehr'],
    ['es', 'sí, ya no la quiero'],
    ['es', 'sí, no la quiero más'],
    ['es', 'sí, ya no quiero la cita'],
    ['es', 'sí, ya no voy a ir'],
    ['es', 'sí, no iré'],
  ] as const)('goes with a yes to cancel only, in %s: %s', (language, text) => {
    expect(consentTo(text, 'cancel', language)).toBe('yes');
    expect(consentTo(text, 'book', language)).toBe('no');
    expect(consentTo(text, 'move', language)).toBe('no');
  });

  it.each(['ja, ich will ihn nicht mehr', 'sí, ya no la quiero'])(
    'goes with a yes in another language than the call: %s',
    (text) => {
      expect(consentTo(text, 'cancel')).toBe('yes');
      expect(consentTo(text, 'book')).toBe('no');
    },
  );

  it.each([
    ['en', "I don't want it any more"],
    ['de', 'ich will ihn nicht mehr'],
    ['es', 'ya no la quiero'],
  ] as const)('is no yes by itself, in %s: %s', (language, text) => {
    expect(consentTo(text, 'cancel', language)).toBe('unclear');
  });

  it.each([
    ['en', "yes, I don't want it cancelled"],
    ['en', "yes I don't want it to be canceled any more"],
    ['en', "yes, I don't want to cancel it any more"],
    ['en', "yes, I don't want it any more, no, keep it"],
    ['de', 'ja, ich will ihn nicht mehr absagen'],
    ['de', 'ja, ich brauche ihn nicht mehr jetzt stornieren'],
    ['de', 'ja, ich kann nicht absagen'],
    ['de', 'ja, ich will ihn nicht mehr, äh, löschen'],
    ['es', 'sí, ya no la quiero cancelar'],
    ['es', 'sí, ya no la necesito anular'],
    ['es', 'sí, no puedo cancelar la cita'],
    ['es', 'sí, ya no puedo cancelarla'],
    ['es', 'sí, no voy a cancelar'],
  ] as const)('is not that it need not be cancelled, in %s: %s', (language, text) => {
    expect(consentTo(text, 'cancel', language)).toBe('no');
  });

  it.each([
    ['en', "yes, I don't want it on Tuesday"],
    ['en', "yes, I won't make it any later"],
    ['en', "yes, I don't want it moved"],
    ['de', 'ja, ich will ihn nicht mehr verschieben'],
    ['es', 'sí, no la quiero perder'],
  ] as const)('is not another wish, in %s: %s', (language, text) => {
    expect(consentTo(text, 'cancel', language)).not.toBe('yes');
  });
});
