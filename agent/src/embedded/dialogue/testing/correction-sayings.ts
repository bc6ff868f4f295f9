/** What callers say to put something right in the middle of a booking, and what comes of it. */

/** What a person has said before. */
export const UP_TO = {
  name: ['tuesday at two', 'anna berg'],
  email: ['tuesday at two', 'anna berg', 'yes', 'anna at example dot com'],
  hotmail: ['tuesday at two', 'anna berg', 'yes', 'anna at hotmail dot com'],
  book: ['tuesday at two', 'Anna Berg, anna@example.com'],
} as const;

/** Where the talk stands, what is said then, and the person as they are read back. */
export type PutRight = readonly [keyof typeof UP_TO, string, { name?: string; email?: string }];

export const PUT_RIGHT: readonly PutRight[] = [
  ['name', "no, it's Berg with an e, B-E-R-G", { name: 'Anna Berg' }],
  ['name', 'no it is berk b e r k', { name: 'Anna Berk' }],
  ['name', 'not anna, hannah', { name: 'Hannah Berg' }],
  ['name', 'not anna but hannah', { name: 'Hannah Berg' }],
  ['name', 'anne with an e', { name: 'Anne Berg' }],
  ['name', 'anna with one n', { name: 'Ana Berg' }],
  ['name', 'my last name is burger not berg', { name: 'Anna Burger' }],
  ['email', "it's dot org not dot com", { name: 'Anna Berg', email: 'anna@example.org' }],
  ['email', 'not dot com, dot org', { email: 'anna@example.org' }],
  ['email', 'no, dot org', { email: 'anna@example.org' }],
  ['email', "it's gmail dot com", { name: 'Anna Berg', email: 'anna@gmail.com' }],
  ['email', 'almost, example dot org', { email: 'anna@example.org' }],
  ['email', 'no anna with one n', { email: 'ana@example.com' }],
  ['email', "you forgot the dot, it's anna dot berg", { email: 'anna.berg@example.com' }],
  ['hotmail', 'gmail, not hotmail', { email: 'anna@gmail.com' }],
  ['hotmail', 'not hotmail, gmail', { email: 'anna@gmail.com' }],
  ['hotmail', "it's gmail not hotmail", { name: 'Anna Berg', email: 'anna@gmail.com' }],
  ['hotmail', 'hotmail without the h', { email: 'anna@otmail.com' }],
  ['name', "close, it's annabel", { name: 'Annabel Berg' }],
  ['name', 'hannah instead of anna', { name: 'Hannah Berg' }],
  ['email', 'dot org', { email: 'anna@example.org' }],
  ['email', 'dot org instead of dot com', { email: 'anna@example.org' }],
  ['email', "no it's at gmail dot com", { email: 'anna@gmail.com' }],
  ['email', 'gmail instead of example', { email: 'anna@gmail.com' }],
  ['hotmail', 'change hotmail to gmail', { email: 'anna@gmail.com' }],
  ['book', 'change anna to hannah', { name: 'Hannah Berg' }],
  ['book', 'correct, but dot org', { email: 'anna@example.org' }],
  ['book', 'perfect, only the email ends in dot org', { email: 'anna@example.org' }],
  ['book', 'the email should be dot org', { email: 'anna@example.org' }],
  ['email', 'dot co dot uk', { email: 'anna@example.co.uk' }],
  ['book', "nearly, it's anna burger", { name: 'Anna Burger' }],
  ['book', "yes but it's anna burger", { name: 'Anna Burger' }],
  [
    'book',
    "hang on, my email has changed, it's bob at gmail dot com",
    { name: 'Anna Berg', email: 'bob@gmail.com' },
  ],
  ['book', 'not anna, hannah', { name: 'Hannah Berg' }],
  ['book', 'Anne with an e', { name: 'Anne Berg', email: 'anna@example.com' }],
  ['book', "no, it's Burg with a u, B-U-R-G", { name: 'Anna Burg' }],
  ['book', 'yes, only my name is hannah', { name: 'Hannah Berg' }],
  ['book', 'yes but dot org not dot com', { name: 'Anna Berg', email: 'anna@example.org' }],
  ['book', "it's dot org, not dot com", { name: 'Anna Berg', email: 'anna@example.org' }],
  ['book', "that's my old address, use bob@gmail.com", { email: 'bob@gmail.com' }],
];

/** What is said, and the detail that is asked for, or which of them it is. */
export const ASKED_FOR: readonly (readonly [keyof typeof UP_TO, string, RegExp])[] = [
  ['name', 'you spelled it wrong', /What is it, then/],
  ['name', 'stephen with a v', /What is it, then/],
  ['email', 'example without the e', /What is it, then/],
  ['email', 'no, the name is wrong', /What is your name/],
  ['email', 'yes, except the name', /What is your name/],
  ['name', 'berg with an umlaut', /What is it, then/],
  ['email', 'yes, but the time is wrong', /Which time would you like/],
  ['book', 'yes to everything but the email', /right e-mail address/],
  ['book', 'the time is right but the name is not', /What is your name/],
  ['book', 'all good except the time', /another time/],
  ['book', 'yes except the day', /Which time would you like/],
  ['book', 'the time is wrong', /Which time would you like/],
  ['book', 'yes, but the day is wrong', /Which time would you like/],
  ['book', 'yes, except the name', /What is your name/],
  ['book', 'yes, but not the email', /right e-mail address/],
  ['book', 'everything is right except the email', /right e-mail address/],
  ['book', 'the email is wrong', /right e-mail address/],
  ['book', "yes but with two n's", /in the name, or in the e-mail/],
  ['book', 'yes but it is spelled differently', /in the name, or in the e-mail/],
];

/** What is said once it is booked, and the new time that it is asked about. */
export const MOVES: readonly (readonly [string, RegExp])[] = [
  ['no wait, make it three', /Shall I move it .* to Tuesday, December 1st at 3 PM/],
  ['not two, three', /Shall I move it .* to Tuesday, December 1st at 3 PM/],
  ['sorry, I said three', /Shall I move it .* to Tuesday, December 1st at 3 PM/],
  ['an hour earlier actually', /Shall I move it .* to Tuesday, December 1st at 1 PM/],
  ['I meant Thursday', /Thursday, December 3rd/],
  ['scratch that, friday', /Friday, December 4th/],
  ['oh no, I said wednesday', /Wednesday, December 2nd/],
  ['sorry, the week after', /Monday, December 7th/],
];
