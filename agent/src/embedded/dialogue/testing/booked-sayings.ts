/** What callers say once Tuesday at two is booked, and what becomes of the call and of the booking. */

/** Want nothing more, to the last word. */
export const PARTING = [
  'no',
  'no thanks',
  "nope that's it",
  "no, that's all, thank you, bye",
  "no, i don't think so",
  "no i think we're good, thanks for your help",
  "no thanks, you've been very helpful",
  "i'm all set thanks have a good one",
  'great, see you tuesday at two',
  "i don't need another appointment",
  'never mind',
  'thank you so much',
  "no, that's everything i need for today",
  'no i have to go, bye',
  'okay i gotta go pick up my kids bye',
  'nein danke',
  "nein, das war's, danke, tschüss",
  'vielen dank, auf wiederhören',
  'no gracias',
  'no, nada más, muchas gracias, adiós',
] as const;

/** A no with more behind it, a complaint, or a goodbye that is none. `right`: the answer; the call goes on. */
export const GOES_ON: readonly (readonly [said: string, right: RegExp])[] = [
  ['no, how much is it', /about the price.*\?$/],
  ['no, where is it', /confirmation.*\?$/],
  ['no, who is it with', /with Front Desk.*\?$/],
  ['no, can i bring my dog', /can't answer that, but Front Desk can.*\?$/],
  ['no, what was the time again', /You are booked for Tuesday.*\?$/],
  ['no, one more question', /what would you like to know\?$/],
  ['no, i still have a question', /what would you like to know\?$/],
  ['no, banana', /didn't understand.*\?$/],
  ['no, my wife will call you', /didn't understand.*\?$/],
  ['never mind the email, how much is it', /about the price.*\?$/],
  ['thanks, but how much is it', /about the price.*\?$/],
  ['what if i have to go early', /can't answer that.*\?$/],
  ['before you go, how much is it', /about the price.*\?$/],
  ['no, I still need to change the email', /can't change the name or the e-mail.*\?$/],
  ['no, my phone number has changed', /can't change.*\?$/],
  ["no that's not my name", /can't change.*\?$/],
  ["don't hang up", /Take your time|when you are ready|No hurry/],
  ["no, don't go yet", /Take your time|when you are ready|No hurry/],
  ['please stay on the line', /Take your time|when you are ready|No hurry/],
  ["nothing's wrong, thanks", /\?$/],
  ["that's wrong", /sorry.*You are booked for Tuesday.*move it, or cancel it\?$/],
  ["that's all wrong", /sorry.*move it, or cancel it\?$/],
  ["that's not right", /sorry.*move it, or cancel it\?$/],
  ['no, you got it wrong', /sorry.*move it, or cancel it\?$/],
  ['no, there is a mistake', /sorry.*move it, or cancel it\?$/],
  ["that's not the day i wanted", /sorry.*move it, or cancel it\?$/],
  ["thanks, but that's not what i wanted", /sorry.*move it, or cancel it\?$/],
  ['no, the time is wrong', /move it, or cancel it\?$/],
  ['no, i want to cancel', /^Shall I cancel your booking/],
  ['no, leave it as it is', /stays as it is.*\?$/],
  ["no don't change it", /stays as it is.*\?$/],
  ["don't cancel tuesday at two", /stays as it is.*\?$/],
  ['nein, wie viel kostet das', /^Ich spreche/],
  ['nein, ich habe noch eine frage', /^Ich spreche/],
  ['no, cuánto cuesta', /^Aquí/],
  ['no, quiero cambiar la hora', /^Aquí/],
];

/** Refuse the day or the time that was booked, in all sorts of words. */
export const REFUSED = [
  'no, not tuesday',
  "tuesday doesn't work after all",
  "no i can't at two",
  "no i don't want tuesday at two",
  "two doesn't work",
  "two o'clock is bad",
  "i can't do tuesday",
  "no i can't make tuesday",
  "i'm busy on tuesday",
  'i have to work on tuesday',
  'tuesday is no good after all',
  'oh no i have the dentist on tuesday',
  'sorry, tuesday at two clashes with my dentist',
  'my flight leaves on tuesday',
  'any day but tuesday',
  'anything but tuesday',
  'not on the first of december',
  "i'd rather not come on tuesday",
  'no tuesdays',
  "i can't in the afternoon",
  "i can't before three",
  "i can't then",
  "i'm not free at that time",
  'tuesday is impossible for me',
  'no tuesday at two is too early',
] as const;

/** Refuse it and name another time in the same turn. */
export const REFUSED_FOR_ANOTHER = [
  'no, not tuesday, wednesday at two',
  "tuesday doesn't work, how about wednesday at two",
  "tuesday doesn't work wednesday at two does",
  "tuesday doesn't suit me any more wednesday at two would",
  "i can't on tuesday can we do wednesday at two",
  'wednesday at two instead of tuesday',
] as const;

/** Name the time that was booked, and refuse nothing. */
export const KEPT = [
  'no, tuesday at two is perfect',
  'so tuesday at two it is',
  "it's tuesday at two, isn't it",
  'tuesday at two is not a problem',
  'no, tuesday is not a problem',
  "i won't forget tuesday at two",
  'no, not wednesday, tuesday at two',
  'no not wednesday tuesday at two',
  "no, i can't on friday",
  "no, i can't after five",
  'can you move it to tuesday at two',
  'did you book tuesday at two',
  "i can't wait for tuesday",
  "i hope it doesn't rain on tuesday",
] as const;

/** Another time for it. */
export const MOVED: readonly (readonly [said: string, to: string])[] = [
  ['no, it should be three', '2026-12-01T20:00:00.000Z'],
  ['thanks, it should be three', '2026-12-01T20:00:00.000Z'],
  ['it was supposed to be at three', '2026-12-01T20:00:00.000Z'],
  ['change two to three', '2026-12-01T20:00:00.000Z'],
  ['move tuesday to wednesday at two', '2026-12-02T19:00:00.000Z'],
  ['an hour later please, i can not at two', '2026-12-01T20:00:00.000Z'],
];

export const CANCELLED = [
  'cancel tuesday at two',
  'please cancel tuesday',
  'can you cancel the tuesday one',
  'i want tuesday at two cancelled',
] as const;
