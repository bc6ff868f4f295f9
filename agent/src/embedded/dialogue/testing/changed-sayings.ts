/** What callers say of themselves that is no longer so, and what is now: the time that is chosen stays. */
import type { PutRight } from './correction-sayings.ts';

const MILLER = { name: 'Anna Miller' };

/** In each of these places of the talk. */
const EVERYWHERE: readonly (readonly [string, PutRight[2]])[] = [
  ["I'm not Anna Berg any more, I'm Anna Miller now", MILLER],
  ["i'm not anna berg anymore, i'm anna miller now", MILLER],
  ["i'm not anna berg any more i'm anna miller now", MILLER],
  ["my name isn't Berg any more, it's Miller now", MILLER],
  ["i'm not called berg any longer, i'm called miller now", MILLER],
  ["it's not anna berg any more but anna miller", MILLER],
  ['not berg any more, miller now', MILLER],
  ['not berg, miller now', MILLER],
  ['I am no longer Anna Berg, I am Anna Miller now', MILLER],
  ["my name is no longer berg, it's miller", MILLER],
  ["i don't go by anna berg any more, it's anna miller now", MILLER],
  ["I used to be Anna Berg, now I'm Anna Miller", MILLER],
  ["Berg was my maiden name, it's Miller now", MILLER],
  ["I'm Anna Miller now, not Anna Berg any more", MILLER],
  ['Anna Miller now, not Anna Berg', MILLER],
  ["I'm Anna Miller these days, not Anna Berg", MILLER],
  ["I'm not Mrs Berg any more, I'm Ms Miller now", MILLER],
  ["it was berg, now it's miller", MILLER],
  ["I'm divorced now, so I'm Anna Miller again", MILLER],
  ["we changed our name, it's Anna Miller now", MILLER],
  ["i don't use anna berg any more, i use anna miller now", MILLER],
  ["don't call me anna berg any more, call me anna miller", MILLER],
  ["I'm Anna Miller now", MILLER],
  ['my name is now Anna Miller', MILLER],
  ["I got married, I'm Anna Miller now", MILLER],
  ['my name has changed, it is Anna Miller now', MILLER],
  ["anna berg is no longer my name, it's anna miller", MILLER],
  ["i no longer go by berg, it's miller now", MILLER],
  ['change berg to miller now', MILLER],
  ['my surname has changed to Miller', MILLER],
  ['my last name is Miller now', MILLER],
];

export const CHANGED: readonly PutRight[] = [
  ...(['name', 'askEmail', 'email', 'book'] as const).flatMap((at) =>
    EVERYWHERE.map(([text, right]): PutRight => [at, text, right]),
  ),
  ...(['email', 'book'] as const).flatMap((at): PutRight[] => [
    [at, 'not dot com any more, dot org now', { name: 'Anna Berg', email: 'anna@example.org' }],
    [
      at,
      "my address isn't example dot com any more, use sample dot com now",
      { email: 'anna@sample.com' },
    ],
    [at, "the address is no longer example, it's sample now", { email: 'anna@sample.com' }],
    [
      at,
      "my email is not anna at example dot com any more, it's anna at sample dot com now",
      { name: 'Anna Berg', email: 'anna@sample.com' },
    ],
  ]),
  ['askName', "I'm Anna Miller now", MILLER],
];
