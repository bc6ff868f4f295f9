/** What callers say of an address or a name that is known, and of other things in the words that it is made of. */

/** An ending or a host put right, with what stands around it, and the address then. */
export const OTHER_DOMAIN: readonly (readonly [string, string])[] = [
  ['not dot com dot org', 'anna@example.org'],
  ["it's anna dot berg not anna", 'anna.berg@example.com'],
  ["it's example dot org not dot com", 'anna@example.org'],
  ["it's example.org not dot com", 'anna@example.org'],
  ['example dot org, not dot com', 'anna@example.org'],
  ['not dot com, example dot org', 'anna@example.org'],
  ['not dot com but example dot org', 'anna@example.org'],
  ['it is example dot org instead of dot com', 'anna@example.org'],
  ["it's at example dot org not dot com", 'anna@example.org'],
  ["it's example dot co dot uk not dot com", 'anna@example.co.uk'],
  ["it's dot co dot uk not dot com", 'anna@example.co.uk'],
  ["it's mail dot example dot com not dot com", 'anna@mail.example.com'],
  ["it's sample dot org not dot com", 'anna@sample.org'],
  ["it's dot it not dot com", 'anna@example.it'],
  ["it's example dot it not dot com", 'anna@example.it'],
  ["it's example dot org not example dot com", 'anna@example.org'],
];

/** Addresses with parts that are everyday words. */
export const EVERYDAY_ADDRESSES: readonly string[] = [
  'anna@libero.it',
  'anna@mail.in',
  'anna@example.be',
  'anna@example.at',
  'anna@example.so',
  'anna@book.to',
  'hello@anna.me',
  'me@you.com',
  'info@one.day',
  'june@office.work',
  'friday@may.com',
];

/** What speaks of the time or the booking, whatever words an address or a name is made of. */
export const NOT_OF_DETAILS: readonly string[] = [
  "no don't book it",
  'not in the morning please',
  "i won't be there on tuesday",
  "it's not for me",
  'not in april',
  'not in may',
  'not in june',
  'not on friday',
  'not friday please',
  'not may, june',
  'can we do it not in december',
  'change it to friday',
  'not for example on friday',
  'not in the office',
  'not by mail please',
  'not so early',
  'not that day',
  'not at ten',
  'not ten, eleven',
  'i will not be there',
  'i may not be there',
  "that's not the best time",
  "please don't email me",
  "i'm not at work on tuesday",
  'one day rather than another',
  'no one told me so',
  "no, it's not a good day to be in the office",
  'nicht im april bitte',
  'ich kann nicht am dienstag',
  'no en abril por favor',
  'no puedo el martes, gracias',
];

/** Names with words that are everyday ones. */
export const EVERYDAY_NAMES: readonly string[] = [
  'April Jones',
  'June Miller',
  'May Friday',
  'Will Day',
  'Tom Best',
  'Tom Early',
  'Amy Love',
  'Summer Long',
  'Dawn Office',
];

/** An address, what is said of it, and the address then; null where it is asked for. */
export const EVERYDAY_DENIED: readonly (readonly [string, string, string | null])[] = [
  ['anna@libero.it', "it's not dot it", null],
  ['anna@libero.it', "it's dot com not dot it", 'anna@libero.com'],
  ['anna@libero.it', "it's not anna, it's hannah, the email i mean", 'hannah@libero.it'],
  ['anna@libero.it', 'the email is not anna it is hannah', 'hannah@libero.it'],
  ['anna@mail.in', 'not dot in, dot com', 'anna@mail.com'],
  ['anna@mail.in', 'the address is not mail', null],
  ['anna@mail.in', 'the address is not anna at mail dot in', null],
  ['anna@mail.in', 'not mail dot in but sample dot org', 'anna@sample.org'],
  ['hello@anna.me', 'the email is info not hello', 'info@anna.me'],
  ['may@example.com', 'the email is june not may', 'june@example.com'],
  ['may@example.com', 'my email is not may, it is june', 'june@example.com'],
  ['office@berg.com', 'the email is not office', null],
  ['office@berg.com', 'the email is info not office', 'info@berg.com'],
  ['office@berg.com', "it's info not office", 'office@berg.com'],
  ['anna@example.co.uk', "it's dot org dot uk not dot co dot uk", 'anna@example.org.uk'],
  ['anna@example.co.uk', "it's dot com not dot co dot uk", 'anna@example.com'],
  ['me@you.com', 'not me at you dot com', null],
];

/** A name, what is said of it, and the name then; null where it is asked for. */
export const EVERYDAY_NAME_DENIED: readonly (readonly [string, string, string | null])[] = [
  ['April Jones', 'my name is not april', null],
  ['April Jones', "i'm not april", null],
  ['April Jones', 'not april jones', null],
  ['April Jones', 'my name is june not april', 'June Jones'],
  ['April Jones', "my name is not april, it's june", 'June Jones'],
  ['April Jones', 'the first name is june, not april', 'June Jones'],
  ['April Jones', 'june jones, not april jones', 'June Jones'],
  ['Will Day', "i'm not will, i'm bill", 'Bill Day'],
  ['Tom Best', 'the last name is not best', null],
  ['Tom Best', "it's tim not tom", 'Tim Best'],
];
