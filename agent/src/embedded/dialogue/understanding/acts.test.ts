import { describe, expect, it } from 'vitest';
import { BOOKING } from '../testing/booking-sayings.ts';
import { actsOf, type Act } from './acts.ts';
import { assent, isBareAssent } from './assent.ts';
import { normalise } from './normalise.ts';

const acts = (text: string): ReadonlySet<Act> => actsOf(normalise(text));

const AGREEING = [
  'yes',
  'yeah',
  'yep',
  'yes please',
  'sure',
  'okay',
  'ok',
  "that's right",
  "that's correct",
  'correct',
  'exactly',
  'perfect',
  'sounds good',
  'that works',
  'that works for me',
  'works for me',
  "that's fine",
  'fine',
  'great',
  'go ahead',
  'please do',
  'do it',
  'absolutely',
  'of course',
  'uh huh',
  'yes it is',
  "yes that's me",
  "yeah that's right",
  'yes i would',
  'i guess so',
  'good',
  'lovely',
  'no problem',
  'alright',
  'all right then',
  'you got it',
  'yes indeed',
  'that would be great',
  'looks good',
  'it is',
  'that is it',
  'you bet',
  'fine by me',
  "i'm good with that",
  'yes book it',
  'go ahead and book it',
  'confirm',
  'confirm it',
  'yes confirm',
  'okay book it then',
  "let's do it",
];

const REFUSING = [
  'no',
  'nope',
  'no thanks',
  'no thank you',
  'nah',
  'not really',
  "no that's wrong",
  "that's not right",
  "that's not correct",
  'wrong',
  'incorrect',
  "no it isn't",
  "i don't think so",
  'not quite',
  'no way',
  "don't book it",
  'do not book',
  'no not that',
  'never',
  'yeah no',
  'no wait',
  'absolutely not',
  'of course not',
  'yes absolutely not',
];

const DOING: Partial<Record<Act, string[]>> = {
  open_calendar: [
    'open the calendar',
    'show me the calendar',
    'pull up the calendar',
    'can i see the calendar',
    'bring up your calendar',
    'calendar please',
    'where is the calendar',
    'show the calendar again',
  ],
  close_calendar: [
    'close the calendar',
    'close it',
    'hide the calendar',
    'put it away',
    'please close the calendar',
    'can you hide it',
    "i don't need the calendar",
  ],
  repeat: [
    'can you repeat that',
    'sorry what',
    'pardon',
    'what did you say',
    'say that again',
    'come again',
    "i didn't catch that",
    'what',
    'excuse me',
    'once more please',
  ],
  read_back: [
    'what did i choose',
    'read it back',
    'can you read that back to me',
    'what do you have so far',
    'what time did i pick',
    'what is the time that I chose?',
    'what was the day I picked',
    'remind me what time I have',
    'when is my appointment',
    'is it booked',
    'summarize please',
    'did it go through',
  ],
  help: ['help', 'what can you do', 'what can i say', 'how does this work', "i don't understand"],
  human: [
    'are you human',
    'are you a robot',
    'am i talking to a real person',
    'is this a bot',
    'are you real',
  ],
  who: ['who are you', "what's your name"],
  person: ['can i speak to a human', 'let me talk to a person', 'operator'],
  ask_duration: ['how long does it take', 'how long is the appointment', 'how many minutes is it'],
  ask_host: ['who is it with', 'who will i be meeting'],
  ask_price: ['how much does it cost', 'is it free', "what's the price"],
  ask_place: ['where is it', 'is it online', 'is it in person'],
  ask_zone: [
    'what time zone is that',
    'which time zone are these times in',
    'is that eastern time',
  ],
  ask_now: ["what's the date today", 'what day is it', 'what time is it'],
  ask_change: ['can i change it later', 'can i cancel later'],
  ask_confirmation: ['will i get a confirmation', 'can you send me an invite'],
  ask_privacy: ['is this call recorded', 'what happens to my data'],
  ask_about: ['what is it about'],
  start_over: ['start over', "let's start again", 'reset everything'],
  back: ['go back', 'take me back please', 'back'],
  release: [
    'not that one',
    'i changed my mind',
    'none of those',
    'none of them work',
    'neither',
    'too early',
    'too late',
    "that's too soon",
    'the time is wrong',
    'a different day',
    'change the time',
    "that doesn't work for me",
  ],
  other_email: ['the email is wrong', 'change my email', 'wrong email'],
  other_name: ['my name is wrong', 'you got my name wrong', "that's not my name", 'wrong name'],
  wrong_detail: ["there's a mistake", 'one correction'],
  stop: ['never mind', 'forget it', 'cancel', 'cancel that', 'stop'],
  cancel_booking: [
    'cancel my appointment',
    'i want to cancel my booking',
    'can you cancel the meeting',
  ],
  move_booking: ['i need to reschedule my appointment', 'can i move my meeting', 'reschedule'],
  hold_on: [
    'hold on',
    'one moment please',
    'give me a second',
    'let me check my calendar',
    'just a minute',
    'wait',
  ],
  unsure: ["i'm not sure", "i don't know", 'what do you recommend'],
  bye: ['bye', 'goodbye', 'thank you bye', 'have a nice day'],
  thanks: ['thanks', 'thank you very much'],
  done: ["that's all", 'nothing else', "no that's all thanks", "i'm done"],
  greet: ['hello', 'hi there', 'good morning'],
  small_talk: ['how are you', 'nice to meet you'],
  upset: ['this is ridiculous', "you're not listening"],
  by_screen: ["i'll type it", 'can i type it'],
  confirm_book: [
    'book it',
    'yes book it',
    'go ahead',
    'go ahead and book it',
    'please book it',
    'confirm',
    'confirm it',
    'okay book it then',
    'book that',
  ],
};

describe('a wish to book', () => {
  it.each(BOOKING)('%s', (text) => {
    const found = acts(text);
    expect(found.has('book') || found.has('browse')).toBe(true);
  });
});

describe('yes and no', () => {
  it.each(AGREEING)('%s agrees', (text) => {
    expect(assent(normalise(text))).toBe('yes');
  });

  it.each(REFUSING)('%s refuses', (text) => {
    expect(assent(normalise(text))).toBe('no');
  });

  it('counts the last of several', () => {
    expect(assent('yeah no')).toBe('no');
    expect(assent('no yes please')).toBe('yes');
  });

  it('knows a turn that is only a yes from one that goes on', () => {
    expect(isBareAssent('yes please')).toBe(true);
    expect(isBareAssent('yes anna berg')).toBe(false);
    expect(isBareAssent('anna berg')).toBe(false);
  });

  it.each([
    'tuesday',
    'good morning',
    'anna berg',
    'the first one',
    'noon',
    "i don't know",
    "don't know",
  ])('%s is neither', (text) => {
    expect(assent(normalise(text))).toBeNull();
  });
});

describe('what a turn does', () => {
  const rows = Object.entries(DOING).flatMap(([act, texts]) =>
    texts.map((text) => [text, act] as const),
  );
  it.each(rows)('%s: %s', (text, act) => {
    expect([...acts(text)]).toContain(act);
  });
});

describe('an order to book', () => {
  it.each([
    "don't book it",
    'do not book it yet',
    'not before you confirm it with me',
    'did you book it',
    'have you booked it',
    'wait until i say book it',
    'should i book it',
    'no',
    'what happens when you book it',
    'stop before you confirm it',
  ])('is not given by "%s"', (text) => {
    expect(acts(text).has('confirm_book')).toBe(false);
  });
});

describe('politeness', () => {
  it('is no wish to book', () => {
    expect(acts('nice to meet you').has('book')).toBe(false);
    expect(acts('good morning').has('yes')).toBe(false);
  });
});
