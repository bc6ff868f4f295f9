/** What callers say that the booking cannot hold, or that asks for no time although it names one. */
import type { CallerRow } from './caller-sayings.ts';

const NAMED = ['tuesday at two', 'Anna Berg'] as const;
const READ_BACK = [...NAMED, 'anna@example.com'] as const;
const TUESDAY_AT_TWO = '2026-12-01T19:00:00.000Z';

/** Questions about something else that name a day. */
const OFF_TOPIC = [
  "what's the weather tomorrow",
  "what's on tomorrow",
  'what is on tv on friday',
  'is there football on friday',
  'who is playing on friday',
  "what's for dinner tomorrow",
  'is it going to rain on friday',
  'what are you doing tomorrow',
  'can you tell me the football results on friday',
  'do you know what the weather will be like on monday',
  'when does the bus leave tomorrow',
  'will it snow on friday at nine',
  'how is the traffic on friday morning',
  'what time is the match on friday',
  'who won the game on sunday',
  "what's happening on friday",
  "hey, what's the news of tomorrow",
  'what will the weather be tomorrow',
  'do you have the weather for friday',
  'is the weather okay on friday',
  'will it be hot on friday',
  "what's the score of the game on sunday",
  'is my flight on time on friday',
  'are the shops open on friday',
  "what's your favourite day of the week",
  'do you like fridays',
  'are there any jams on the motorway on friday',
  'thanks, what is the weather',
  'is there a good film on saturday',
  'who won on sunday',
  'is there a train strike on friday',
  'how did the stock market do on monday',
];
/** Questions for free times, whatever they are for. */
const ON_TOPIC = [
  "what's free on friday",
  'what do you have on friday',
  'is there an opening for a haircut on friday',
  'can i come for a haircut on friday',
  'could my daughter come on friday',
  'does the front desk have time on friday',
  'is the doctor free on friday',
  'how does friday look',
  "what's friday like",
  'are you open on friday',
  'when could a technician come on friday',
  'is friday possible for a root canal',
  'any chance for friday',
  'do you know if there is anything on friday',
  'does friday morning work for a root canal',
  'is there room for two kids on friday',
  'are you fully packed on friday',
  'do you work on fridays',
  "when's the next gap on friday",
  'are there cancellations on friday',
  'does the physio have anything friday',
  'is friday quieter',
  "what's the best time on friday to avoid traffic",
  'could you fit me in on friday before my flight',
  'is friday taken after the game',
  'would friday suit my daughter even if it snows',
];
/** Questions after one free time. */
const ABOUT_ONE = [
  'is thursday at four taken',
  'is thursday at four still vacant',
  'will thursday at four work for my daughter',
  'has thursday at four been snapped up',
  'is thursday at four gone already',
  'is thursday at four up for grabs',
  'does thursday at four still work for a checkup',
];

export const BESIDE_SAYINGS: Readonly<Record<string, readonly CallerRow[]>> = {
  'questions about something else that name a day': [
    ...OFF_TOPIC.map((said): CallerRow => ({
      said: [said],
      right: /^I can't tell you that, I'm afraid: I only know about appointments with .*\?$/,
      step: 'closed',
    })),
    ...OFF_TOPIC.map((said): CallerRow => ({
      said: ['what do you have on thursday', said, said],
      right: /^I can't tell you that.*\?$/,
      step: 'choosing',
    })),
    ...OFF_TOPIC.map((said): CallerRow => ({
      said: [...READ_BACK, said],
      right: /^I can't tell you that.* book it\?$/,
      selected: TUESDAY_AT_TWO,
    })),
    ...ON_TOPIC.map((said): CallerRow => ({
      said: [said],
      right: /I have Friday, November 27th/,
      step: 'choosing',
    })),
    ...ABOUT_ONE.map((said): CallerRow => ({
      said: [said],
      right: /Thursday, November 26th at 4 PM is free\. Shall I take it/,
      selected: null,
    })),
    { said: ["when's the earliest on monday for a checkup"], right: /soonest I have is Monday/ },
    {
      said: ['what do you have on thursday', 'which of those is closest to noon'],
      right: /Thursday, November 26th at 12 PM/,
    },
    { said: ['how much is parking on friday'], right: /price/, step: 'closed' },
    { said: [...READ_BACK, 'is there a fee on friday'], right: /price/, selected: TUESDAY_AT_TWO },
  ],
  'a word put right': [
    { said: [...NAMED, "oh wait, it's berger not berg"], right: /I have Anna Berger\. .*right\?$/ },
    { said: [...READ_BACK, 'no, berger not berg'], right: /I have Anna Berger\. .*right\?$/ },
    { said: [...READ_BACK, 'it is hannah, not anna'], right: /I have Hannah Berg\. .*right\?$/ },
    {
      said: [...NAMED, 'anna at example dot com', 'no, org not com'],
      right: /I have anna at example dot org\. .*right\?$/,
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
};
