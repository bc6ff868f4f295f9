import { expect, it } from 'vitest';
import { withoutChange } from './changed.ts';

it.each([
  ["I'm not Anna Berg any more, I'm Anna Miller now", "I'm not Anna Berg, I'm Anna Miller"],
  ["i'm not anna berg anymore i'm anna miller now", "i'm not anna berg i'm anna miller"],
  ['I am no longer Anna Berg, I am Anna Miller now', 'I am not Anna Berg, I am Anna Miller'],
  ["I used to be Anna Berg, now I'm Anna Miller", "I am not Anna Berg, I'm Anna Miller"],
  ["Berg was my maiden name, it's Miller now", "not Berg, it's Miller"],
  ["my name was Berg, it's Miller now", "my name is not Berg, it's Miller"],
  [
    "my email was anna@a.com, now it's anna@b.com",
    "my email is not anna@a.com, now it's anna@b.com",
  ],
  ['yes my name was right', 'yes my name is right'],
  ['yes, the e-mail was not correct', 'yes, the e-mail is not correct'],
  ['my name was right, the e-mail was wrong', 'my name is right, the e-mail is wrong'],
  ['the surname is miller now', 'the surname is miller'],
  ['my name is now Anna Miller', 'my name is Anna Miller'],
  ['not dot com any longer, dot org now', 'not dot com, dot org'],
  ['not Tuesday any more, Thursday now please', 'not Tuesday, Thursday please'],
  ["i can't do tuesday any more, at three now", "i can't do tuesday, at three"],
  ["Anna Berg is no longer my name, it's Anna Miller", "not Anna Berg, it's Anna Miller"],
  ["I no longer go by Berg, it's Miller now", "I do not go by Berg, it's Miller"],
  ['change Berg to Miller now', 'change Berg to Miller'],
  ['Hannah now, not Anna any more', 'Hannah, not Anna'],
])('%s', (said, plain) => {
  expect(withoutChange(said)).toBe(plain);
});

it.each([
  'can I come now',
  'not tomorrow, can we meet now',
  'not now, thursday',
  "I don't have any more",
  'are there not any more times',
  "don't you have any more slots on friday",
  'no longer than an hour',
  'I no longer want it',
  'do you have any more',
  'I want to book now',
  "I'm not free tomorrow, is there anything available now",
  "now I'm free on tuesday",
  'it was tuesday I wanted',
  'that is not my name',
  'my name was never anna',
  'change it to now',
  'my name was Anna Berg',
  'the e-mail was the right one',
  'my name was perfectly fine, but the e-mail is old',
  'my name was misspelled, it is with an e',
])('leaves what asks for times, or for a time: %s', (said) => {
  expect(withoutChange(said)).toBe(said);
});
