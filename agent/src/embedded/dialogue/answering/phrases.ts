/** Wordings that take turns, so that the same sentence does not come twice in a row. Pure. */
import type { DialogueState } from './state.ts';

const PHRASES = {
  shown: [
    'Here is the calendar on your screen.',
    "I've put the calendar on your screen.",
    'The calendar is on your screen.',
  ],
  which: ['Which one suits you?', 'Which of them would you like?', 'Does one of those suit you?'],
  which_screen: [
    'Which one suits you? You can also tap a time.',
    'Which one would you like?',
    'Does one of those suit you, or shall I look elsewhere?',
  ],
  take_it: ['Shall I take it for you?', 'Would that suit you?', 'Does that work for you?'],
  when: [
    'Which day or time would suit you?',
    'When would suit you?',
    'What day and time would you like?',
  ],
  other_dates: ['Shall I look at other dates?', 'Which other day could work for you?'],
  name: [
    'What name shall I put it under?',
    'May I have your name, please?',
    'And what is your name?',
  ],
  name_again: [
    "Sorry, I didn't catch your name. Could you say it once more?",
    'Could you spell your name for me, letter by letter?',
    'I still do not have your name. You can spell it, or type it on the screen.',
  ],
  email: [
    'And your e-mail address? You can spell it, or type it on the screen.',
    'What is your e-mail address? Typing it on the screen works too.',
  ],
  email_voice: [
    'And your e-mail address? Please spell out the unusual parts.',
    'What is your e-mail address, please?',
  ],
  email_again: [
    "Sorry, I didn't get the address. Please say it like: anna, at, example, dot com.",
    'Could you spell the e-mail address, letter by letter?',
    'I still do not have the address. Typing it on the screen may be easier.',
  ],
  phone: ['And your phone number, please?', 'What is your phone number?'],
  phone_again: [
    "Sorry, I didn't get the number. Could you say it digit by digit?",
    'Please say the phone number once more, with the country code.',
  ],
  field_again: ["Sorry, I didn't get that.", 'Could you say that once more?'],
  right: ['Is that right?', 'Did I get that right?', 'Is that correct?'],
  say_again: [
    'Sorry about that. What is it, then? You can spell it.',
    'Let me try again. Could you spell it for me?',
    'I am sorry. Please say it once more, or type it on the screen.',
  ],
  book: ['Shall I book it?', 'Shall I go ahead and book it?', 'May I book that for you?'],
  book_again: [
    'So, shall I book it? A yes or no is enough.',
    'Just say yes and I will book it, or tell me what to change.',
  ],
  change: [
    'All right. What would you like to change: the time, or your details?',
    'No problem. What shall I change: the time, the name, or the e-mail?',
  ],
  change_what: [
    'What would you like to change: the time, or your details?',
    'What shall I change: the time, the name, or the e-mail?',
  ],
  new_time: [
    'Which day or time would suit you instead?',
    'When would suit you instead?',
    'What day and time would you like instead?',
  ],
  intent: [
    'Would you like to move it, or cancel it?',
    'Shall I move it or cancel it, or leave it as it is?',
  ],
  repeat_count: ['How many times in all?', 'How often shall it be, all together?'],
  find_email: [
    'Which e-mail address was it booked with? You can type it on the screen, too.',
    'What is the e-mail address of the booking?',
  ],
  find_email_voice: [
    'Which e-mail address was it booked with? Please spell out the unusual parts.',
    'What is the e-mail address of the booking?',
  ],
  find_date: ['And on which day is it?', 'Which day is it on?'],
  find_again: [
    'Shall I look under another address, or on another day?',
    'Could it be under another address, or on another day?',
  ],
  or_leave: ['Shall we leave it, or do you have it?', 'We can also leave it.'],
  which_booking: ['Which one do you mean?', 'Which of them is it?'],
  else: [
    'Is there anything else I can do for you?',
    'Can I help with anything else?',
    'Anything else?',
  ],
  welcome: ["You're welcome.", 'My pleasure.', 'Gladly.'],
  wait: ['Take your time.', "Sure, I'm here when you are ready.", 'No hurry.'],
  hello: ['Hello!', 'Hi there!'],
  sorry: ["I'm sorry about that.", "I'm sorry, I will do better."],
  missed: [
    "Sorry, I didn't understand that.",
    "I'm afraid I didn't get that.",
    'I did not quite follow.',
    'That was not clear to me.',
  ],
  nothing_heard: ['Are you still there?', 'I could not hear anything.', 'I am listening.'],
} as const satisfies Record<string, readonly string[]>;

export type PhraseKey = keyof typeof PHRASES;

/** The next wording of a phrase; `uses` counts it. */
export function phrase(
  state: Pick<DialogueState, 'uses'>,
  key: PhraseKey,
): { text: string; uses: Record<string, number> } {
  const variants: readonly string[] = PHRASES[key];
  const used = state.uses[key] ?? 0;
  return {
    text: variants[used % variants.length] ?? '',
    uses: { ...state.uses, [key]: used + 1 },
  };
}
