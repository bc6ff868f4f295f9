/** What callers say that the booking cannot hold. */
import type { CallerRow } from './caller-sayings.ts';

const NAMED = ['tuesday at two', 'Anna Berg'] as const;
const READ_BACK = [...NAMED, 'anna@example.com'] as const;
const TUESDAY_AT_TWO = '2026-12-01T19:00:00.000Z';

export const BESIDE_SAYINGS: Readonly<Record<string, readonly CallerRow[]>> = {
  'a word put right': [
    { said: [...NAMED, "oh wait, it's berger not berg"], right: /I have Anna Berger\. .*right\?$/ },
    { said: [...READ_BACK, 'no, berger not berg'], right: /I have Anna Berger\. .*right\?$/ },
    { said: [...READ_BACK, 'it is hannah, not anna'], right: /I have Hannah Berg\. .*right\?$/ },
    {
      said: [...NAMED, 'anna at example dot com', 'no, org not com'],
      right: /I have anna at example dot org\. .*right\?$/,
    },
  ],
  'what was right, or wrong': [
    {
      said: [...NAMED, 'anna at example dot com', 'the email was correct, thanks'],
      right: /right\?$/,
    },
    {
      said: ['tuesday at two', 'anna berg', 'yes my name was right'],
      right: /right\?$|e-mail/,
      wrong: /What is it|name/,
    },
    { said: [...READ_BACK, 'yes, the e-mail was correct'], right: /book it/, wrong: /Sorry/ },
    {
      said: [...READ_BACK, 'my name was right, the e-mail was wrong'],
      right: /^Sorry\. What is the right e-mail/,
    },
    { said: [...READ_BACK, 'my name was wrong'], right: /^Sorry\. What is your name/ },
    {
      said: [...READ_BACK, 'anna@example.com is old but fine'],
      right: /for Anna Berg, anna at example dot com.*book it\?$/,
    },
  ],
  'a question with a not in it': [
    {
      said: [...READ_BACK, "what happens if i don't show up"],
      right: /can't answer that, .*book it/,
    },
    {
      said: [...READ_BACK, "how do i know that it's not a mistake"],
      right: /can't answer.*book it/,
    },
    { said: [...READ_BACK, "why don't we leave it"], right: /./, wrong: /You are booked/ },
  ],
  'a day that is taken': [
    {
      said: [...READ_BACK, 'i have a dentist on tuesday, wednesday please'],
      right: /I have Wednesday, December 2nd/,
    },
    {
      said: ['i have an exam on thursday so friday please'],
      right: /I have Friday, November 27th/,
    },
  ],
  'an address made of the name': [
    {
      said: [...NAMED, 'the same as my name at gmail dot com'],
      right: /^I have annaberg at gmail dot com, that is a, n, n, a, b, e, r, g\. .*right\?$/,
    },
    {
      said: [...NAMED, 'first name dot last name at gmail dot com'],
      right: /^I have anna dot berg at gmail dot com\. .*right\?$/,
    },
    {
      said: [...NAMED, 'First name dot last name at gmail dot com'],
      right: /^I have anna dot berg at gmail dot com\. .*right\?$/,
    },
    {
      said: ['tuesday at two', 'anna berg, my first name at example dot com'],
      right: /^I have Anna Berg, and anna at example dot com\. .*right\?$/,
    },
    {
      said: ['tuesday at two', 'my name at gmail dot com'],
      right: /^I don't have your name yet\. What is your full name\?$/,
    },
    {
      said: ['tuesday at two', 'my name at gmail dot com', 'anna berg', 'yes', 'my name at gmail'],
      right: /^I have annaberg at gmail dot com/,
    },
    {
      said: ['tuesday at two', 'Anna', 'first name dot last name at gmail dot com'],
      right: /^I only have Anna\. What is your full name\?$/,
    },
    {
      said: ['find my booking', 'my name at gmail dot com'],
      right: /^I don't know your name yet\. Please say the address itself\.$/,
    },
  ],
  'more people than one': [
    ...[
      'yes for two people',
      'yes for the two of us',
      'yes for a party of four',
      'yes but there will be three of us',
      'can you book it for two people',
      'we are four people',
    ].map((said): CallerRow => ({
      said: [...READ_BACK, said],
      right: /^I can only book this for one person, not for .*(?:people|us|four)\. .*book it\?$/,
      selected: TUESDAY_AT_TWO,
    })),
    ...[
      'yes for me and my husband',
      'yes for my wife and me',
      'yes with my daughter',
      'yes, and my husband is coming too',
      'yes plus one',
      "i'll bring a friend",
      'yes and bring two friends',
    ].map((said): CallerRow => ({
      said: [...READ_BACK, said],
      right: /^I can only book this for one person\. .*note.*book it\?$/,
      selected: TUESDAY_AT_TWO,
    })),
    { said: [...NAMED, 'there will be two of us'], right: /for one person, not .*e-mail/ },
    {
      said: [...READ_BACK, 'yes for my son'],
      right: /^It is under Anna Berg so far\. .*book it\?$/,
    },
    { said: [...READ_BACK, 'yes for my son', 'his name is tom berg'], right: /I have Tom Berg\./ },
    {
      said: [...READ_BACK, 'let me check with my wife'],
      right: /time|ready|hurry/,
      wrong: /person/,
    },
    {
      said: [...READ_BACK, 'yes if my wife and i are both free'],
      right: /^I am not sure .*book it/,
    },
    {
      said: [...READ_BACK, 'yes for two people', 'add a note', 'my wife comes too'],
      right: /note: My wife comes too\. .*\?$/,
    },
  ],
  'what is said in another language': [
    ...[
      'ich bin nicht mehr Anna Berg, ich heiße jetzt Anna Miller',
      'nicht mehr Berg, jetzt Miller',
      'mein Name ist nicht Anna',
      'wie lange dauert die Fahrt am Freitag',
      'was kostet der Flug am Freitag',
      'ist es zu spät für Donnerstag um vier',
      'würde Donnerstag um vier noch gehen',
      'könnte ich noch Donnerstag um vier bekommen',
    ].map((said): CallerRow => ({
      said: [...READ_BACK, said],
      right: /^Ich spreche hier leider nur Englisch/,
      selected: TUESDAY_AT_TWO,
    })),
    ...[
      'ya no soy Anna Berg, ahora soy Anna Miller',
      'ya no me llamo Berg, ahora me llamo Miller',
      'mi nombre no es Anna, todavía no',
      'cuánto dura el viaje el viernes',
      'cuánto cuesta el vuelo',
      'es demasiado tarde para el jueves a las cuatro',
      '¿todavía podría ser el jueves a las cuatro?',
      'podría venir aún el jueves a las cuatro',
    ].map((said): CallerRow => ({
      said: [...READ_BACK, said],
      right: /^Aquí solo hablo inglés/,
      selected: TUESDAY_AT_TWO,
    })),
  ],
};
