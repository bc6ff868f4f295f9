import { describe, expect, it } from 'vitest';
import type { Language } from '@in-call-calendar/shared';
import type { GuardFacts, GuardRecord } from './facts.ts';
import { judge } from './judge.ts';
import { BEFORE_BOOKING, TUESDAY_14, WEDNESDAY_930 } from './testing/sentences.ts';

const MADE: GuardRecord = {
  start: TUESDAY_14,
  status: 'accepted',
  origin: 'made',
  attendeeEmail: 'anna@example.com',
};
const MOVED: GuardRecord = { ...MADE, start: WEDNESDAY_930, origin: 'moved', from: TUESDAY_14 };
const FOUND: GuardRecord = { ...MADE, origin: 'found' };
const PENDING: GuardRecord = { ...MADE, status: 'pending' };
const CANCELLED: GuardRecord = { ...MADE, status: 'cancelled', origin: 'cancelled' };

const withRecords = (...records: GuardRecord[]): GuardFacts => ({ ...BEFORE_BOOKING, records });

type Row = [language: Language, sentence: string];

function passing(facts: GuardFacts, rows: readonly Row[]) {
  it.each(rows)('lets pass in %s: %s', (language, sentence) => {
    expect(judge(sentence, facts, language)).toEqual({ passes: true });
  });
}

function dropping(facts: GuardFacts, rows: readonly Row[], claim = 'done') {
  it.each(rows)('drops in %s: %s', (language, sentence) => {
    expect(judge(sentence, facts, language)).toEqual({ passes: false, claim });
  });
}

describe('with a booking made in this call', () => {
  passing(withRecords(MADE), [
    ['en', "You're booked for Tuesday, December 1st at 2 PM."],
    ['en', "I've booked you in for next Tuesday at 14:00."],
    ['en', "You're all set! See you Tuesday at two."],
    ['en', 'Your appointment is confirmed for the 1st of December at 2.'],
    ['en', 'A confirmation goes to anna@example.com.'],
    ['en', 'You are booked for 2 in the afternoon on 12/1.'],
    ['en', 'You are booked from 2 to 2:30 PM on Tuesday.'],
    ['de', 'Ihr Termin am Dienstag, dem 1. Dezember um 14 Uhr ist gebucht.'],
    ['de', 'Alles klar, bis Dienstag um zwei!'],
    ['de', 'Die Bestätigung geht an anna@example.com.'],
    ['es', 'Su cita está reservada para el martes 1 de diciembre a las 14:00.'],
    ['es', 'Nos vemos el martes a las dos de la tarde.'],
    ['es', 'La confirmación llegará a anna@example.com.'],
  ]);
  dropping(withRecords(MADE), [
    ['en', "You're booked for Wednesday at 2 PM."],
    ['en', "You're booked for Tuesday at half past two."],
    ['en', "You're booked for Tuesday at 2 AM."],
    ['en', 'See you on Thursday.'],
    ['en', "You're all set for the 2nd of December."],
    ['en', 'Your appointment has been cancelled.'],
    ['en', 'I have moved your appointment to Tuesday at 2.'],
    ['en', 'You are booked for Tuesday, December 8th at 2 PM.'],
    ['de', 'Ihr Termin am Mittwoch um 14 Uhr ist gebucht.'],
    ['de', 'Sie sind für halb drei eingetragen.'],
    ['de', 'Ihr Termin wurde storniert.'],
    ['es', 'Su cita está reservada para el miércoles.'],
    ['es', 'Nos vemos el martes a las dos y media.'],
    ['es', 'He cancelado su cita.'],
  ]);
  dropping(
    withRecords(MADE),
    [
      ['en', 'A confirmation goes to eve@example.com.'],
      ['en', 'You will get a text message as well.'],
    ],
    'promise',
  );
});

describe('with a calendar that writes to nobody', () => {
  const unsent: GuardFacts = { ...withRecords(MADE), notifiesAttendee: false };
  passing(unsent, [
    ['en', "You're booked for Tuesday, December 1st at 2 PM."],
    ['en', 'No confirmation is sent by e-mail.'],
  ]);
  dropping(
    unsent,
    [
      ['en', 'A confirmation goes to anna@example.com.'],
      ['en', 'You will receive an invitation shortly.'],
      ['de', 'Die Bestätigung geht an anna@example.com.'],
      ['es', 'La confirmación llegará a anna@example.com.'],
    ],
    'promise',
  );
  dropping(
    { ...BEFORE_BOOKING, notifiesAttendee: false },
    [['en', 'Once it is booked, a confirmation goes to your e-mail.']],
    'promise',
  );
});

describe('with a booking moved in this call', () => {
  passing(withRecords(MOVED), [
    ['en', "I've moved your appointment from Tuesday at 2 to Wednesday at 9:30."],
    ['en', 'Your appointment is now on Wednesday at half past nine.'],
    ['de', 'Ihr Termin ist auf Mittwoch um 9:30 Uhr verschoben.'],
    ['de', 'Ich habe den Termin auf Mittwoch um halb zehn verlegt.'],
    ['es', 'He cambiado su cita al miércoles a las nueve y media.'],
  ]);
  dropping(withRecords(MOVED), [
    ['en', "I've moved your appointment to Thursday at 9:30."],
    ['de', 'Ihr Termin ist auf Donnerstag verschoben.'],
    ['es', 'He cambiado su cita al jueves.'],
  ]);
});

describe('with a booking that was found', () => {
  passing(withRecords(FOUND), [
    ['en', 'Your appointment is on Tuesday at 2 PM.'],
    ['en', 'You are booked for Tuesday.'],
    ['de', 'Sie haben am Dienstag um 14 Uhr einen Termin.'],
    ['es', 'Tiene una cita el martes a las dos.'],
  ]);
  dropping(withRecords(FOUND), [
    ['en', "I've booked you for Tuesday."],
    ['en', "That's all taken care of."],
    ['de', 'Ich habe Sie für Dienstag eingetragen.'],
    ['es', 'Le he reservado el martes.'],
  ]);
});

describe('with a request that is still to be confirmed', () => {
  passing(withRecords(PENDING), [
    ['en', 'Your request for Tuesday at 2 PM has been sent.'],
    ['en', 'It is not confirmed yet.'],
    ['de', 'Ihre Anfrage für Dienstag um 14 Uhr wurde gesendet.'],
    ['es', 'Su solicitud para el martes a las dos ha sido enviada.'],
  ]);
  dropping(withRecords(PENDING), [
    ['en', 'Your appointment is confirmed.'],
    ['en', "You're booked for Tuesday at 2 PM."],
    ['de', 'Ihr Termin ist bestätigt.'],
    ['es', 'Su cita está confirmada.'],
  ]);
});

describe('with a booking cancelled in this call', () => {
  passing(withRecords(CANCELLED), [
    ['en', 'Your appointment on Tuesday at 2 PM is cancelled.'],
    ['en', "I've cancelled it, that's all done."],
    ['de', 'Ihr Termin am Dienstag ist storniert.'],
    ['es', 'He cancelado su cita del martes.'],
  ]);
  dropping(withRecords(CANCELLED), [
    ['en', 'Your appointment on Wednesday is cancelled.'],
    ['en', 'You are booked for Tuesday.'],
    ['en', 'See you on Tuesday.'],
    ['de', 'Ihr Termin am Dienstag ist gebucht.'],
    ['es', 'Su cita está confirmada.'],
  ]);
});

describe('with a hold', () => {
  const held: GuardFacts = { ...BEFORE_BOOKING, isHeld: true };
  passing(held, [
    ['en', "I'm holding Tuesday at 2 PM for you."],
    ['en', 'That time is reserved for you while we talk.'],
    ['de', 'Die Zeit ist für Sie reserviert.'],
    ['es', 'Esa hora está apartada para usted mientras hablamos.'],
  ]);
  dropping(held, [
    ['en', "I'm holding Wednesday at 9:30 for you."],
    ['en', "You're booked for Tuesday."],
    ['de', 'Der Mittwoch ist für Sie reserviert.'],
  ]);
});

describe('with another zone on screen', () => {
  const facts: GuardFacts = {
    ...withRecords(MADE),
    zones: { ...BEFORE_BOOKING.zones, host: 'Europe/Berlin' },
  };
  passing(facts, [
    ['en', "You're booked for Tuesday at 2 PM your time, 8 PM our time."],
    ['en', "You're booked for Tuesday at 2 PM."],
  ]);
  dropping(facts, [['en', "You're booked for Tuesday at 8 PM."]]);
});

describe('times on offer', () => {
  passing(BEFORE_BOOKING, [
    ['en', 'I can offer 10 AM or 2 PM on Tuesday.'],
    ['en', 'Next Tuesday works, and so does Wednesday.'],
    ['en', 'The 1st of December at 2 is available.'],
  ]);
  dropping(
    BEFORE_BOOKING,
    [
      ['en', 'I can offer Tuesday at 10 AM or 3 PM.'],
      ['en', 'Wednesday at 2 PM is free.'],
      ['en', 'The 8th of December at 2 is available.'],
    ],
    'offer',
  );
  passing(
    { ...BEFORE_BOOKING, callerSaid: ['Could I come on Thursday?', 'At three in the afternoon.'] },
    [['en', 'Thursday at 3 PM, would that work?']],
  );
  dropping(
    { ...BEFORE_BOOKING, callerSaid: ['Could I come on Friday?'] },
    [['en', 'Friday is available.']],
    'offer',
  );
});
