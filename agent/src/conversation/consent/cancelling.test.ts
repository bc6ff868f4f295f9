import { describe, expect, it } from 'vitest';
import type { Language } from '@in-call-calendar/shared';
import type { Consent, ConsentTo } from './judge.ts';
import { readConsent } from './read-consent.ts';
import { consentTo as consentBesideTime } from './testing/read-saying.ts';

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
    ['en', "yes, I can't make that time"],
    ['en', "yes, I can't make that"],
    ['en', "yes, I can't make that day"],
    ['en', "yes, I can't make the appointment any more"],
    ['en', "yes, that time doesn't work any more"],
    ['en', "yes, I can't make it after all"],
    ['en', "yes I can't do it any more"],
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

describe('that cancelling does not suit', () => {
  it.each([
    ['en', 'yes, cancel is not possible'],
    ['en', 'okay, cancelling does not work for me'],
    ['en', 'yes, to cancel it is no good for me'],
    ['en', 'fine, the cancellation does not suit me'],
    ['en', 'yes, I no longer want it cancelled'],
    ['en', "okay, I can't do that, thanks"],
    ['en', "okay, I can't do"],
    ['en', "yes, I don't want it cancel"],
    ['de', 'gut, absagen klappt nicht'],
    ['de', 'okay stornieren geht leider nicht'],
    ['de', 'ja, absagen kann ich nicht'],
    ['de', 'ja, stornieren passt nicht'],
    ['de', 'ja, den Termin absagen passt mir nicht'],
    ['de', 'okay, absagen, äh, geht nicht'],
    ['de', 'gut, eine Absage passt mir nicht'],
    ['de', 'okay, die Stornierung geht leider nicht'],
    ['es', 'sí, cancelar no me va bien'],
    ['es', 'vale, cancelar no me conviene'],
    ['es', 'sí, no me conviene cancelarla'],
    ['es', 'vale, no me viene bien cancelar'],
    ['es', 'vale, cancelarla no es posible'],
    ['es', 'sí, cancelar la cita no me va bien'],
    ['es', 'sí, cancelar no puedo'],
    ['es', 'sí, cancelar ya no puedo'],
    ['es', 'sí, cancelar, eh, no puedo'],
    ['es', 'sí, cancelar el martes no puedo'],
    ['es', 'sí, cancelarla el martes no puedo'],
    ['es', 'sí, cancelar la cita del martes no puedo'],
    ['es', 'sí, cancelar ahora mismo no puedo'],
    ['es', 'sí, cancelar por favor no puedo'],
    ['es', 'sí, es que cancelar no puedo'],
    ['es', 'de acuerdo cancelar no puedo'],
    ['es', 'sí, gracias, anular no lo quiero'],
    ['es', 'sí, cancelar no lo quiero'],
    ['es', 'sí, cancelar no lo necesito'],
    ['es', 'sí, cancelar ya no lo necesito'],
    ['es', 'vale, cancelar la cita al final no puedo'],
    ['es', 'vale, la cancelación no me conviene'],
    ['es', 'vale, no me va bien que la cancele'],
  ] as const)('refuses in %s: %s', (language, text) => {
    expect(consentBesideTime(text, 'cancel', language)).toBe('no');
  });

  it.each([
    ['en', 'okay, that will not work for me'],
    ['en', 'yes, it does not work for me'],
    ['en', 'okay, cancel it is not possible on Tuesday'],
    ['en', "okay, I don't want it"],
    ['en', "okay, I can't do that any more"],
    ['en', 'yes, cancel that does not work'],
    ['en', "okay, I'm busy"],
    ['en', 'yes, cancel it is not possible'],
    ['en', 'okay, cancelling it on Tuesday is not possible'],
    ['de', 'okay, geht nicht'],
    ['de', 'gut, ich muss arbeiten'],
    ['de', 'gut, passt mir nicht'],
    ['de', 'ja, absagen geht nicht am Dienstag'],
    ['de', 'ja, absagen am Dienstag geht nicht'],
    ['de', 'ja, den Termin absagen am Dienstag geht nicht'],
    ['de', 'ja, absagen, das geht nicht'],
    ['de', 'ja, absagen das geht nicht'],
    ['de', 'ja, das passt mir nicht'],
    ['es', 'vale, no me va'],
    ['es', 'sí, cancelarla, no me va bien'],
    ['es', 'sí, por favor cancelar no puedo'],
    ['es', 'vale, no la quiero'],
    ['es', 'sí, si no puedo ir'],
    ['es', 'si no me va bien el martes, sí'],
    ['es', 'sí, cancelarla el martes no me conviene'],
  ] as const)('may be meant in %s: %s', (language, text) => {
    expect(['no', 'unclear']).toContain(consentBesideTime(text, 'cancel', language));
  });

  it.each([
    ['en', 'yes, cancel it, Tuesday does not suit me'],
    ['en', "yes cancel it I can't do Tuesday"],
    ['en', "yes cancel, I can't on Tuesday"],
    ['en', "Tuesday doesn't work any more, cancel it"],
    ['en', "yes, I don't want it, cancel it"],
    ['en', "yes please cancel it, that doesn't work for me any more"],
    ['en', "yes please cancel it that doesn't work for me any more"],
    ['en', "yes cancel, that doesn't work for me"],
    ['en', "yes, cancel it, it doesn't suit me"],
    ['en', "yes cancel it, that's no good for me"],
    ['en', "yes cancel I don't want it"],
    ['de', 'ja, sagen Sie ihn ab, Dienstag passt mir nicht'],
    ['de', 'ja, bitte absagen, das passt mir nicht mehr'],
    ['de', 'ja, stornieren Sie das, das geht nicht mehr'],
    ['de', 'ja, absagen, am Dienstag kann ich nicht'],
    ['de', 'ja bitte absagen Dienstag geht nicht'],
    ['de', 'ja, absagen, da kann ich nicht'],
    ['es', 'sí, cancélela, el martes no me va bien'],
    ['es', 'sí, cancélela, ya no me va bien'],
    ['es', 'sí, cancélela, no me va bien el martes'],
    ['es', 'sí, cancelar, el martes no puedo'],
    ['es', 'sí, cancelarla por favor, no puedo'],
    ['es', 'sí, cancelar, ya no lo necesito'],
    ['es', 'vale, no puedo'],
    ['es', 'sí, quiero cancelar, no puedo'],
    ['es', 'sí, cancelar, no puedo ir'],
    ['es', 'sí, quiero cancelar, el martes no me conviene'],
  ] as const)('is not that the time does not, in %s: %s', (language, text) => {
    expect(consentBesideTime(text, 'cancel', language)).toBe('yes');
  });
});
