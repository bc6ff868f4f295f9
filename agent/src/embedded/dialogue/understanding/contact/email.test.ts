import { describe, expect, it } from 'vitest';
import { findEmail, isUnfinished } from './email.ts';

describe('an e-mail address', () => {
  it.each([
    ['a n n a at example dot com', 'anna@example.com'],
    ['try anna at example dot com', 'anna@example.com'],
    ['put down anna at example dot com', 'anna@example.com'],
    ['fine anna at example dot com', 'anna@example.com'],
    ['jim fine at example dot com', 'jimfine@example.com'],
    ['put at example dot com', 'put@example.com'],
    ['anna the number two at example dot com', 'anna2@example.com'],
    ['anna the letter b at example dot com', 'annab@example.com'],
    ['it is s miller four two at gmail dot com', 'smiller42@gmail.com'],
    ['my e mail is e berg at gmail dot com', 'eberg@gmail.com'],
    ['that s anna at example dot com', 'anna@example.com'],
    ['email s anna at example dot com', 'anna@example.com'],
    ["it's anna seven seven at example dot com", 'anna77@example.com'],
    ['anna seventy seven at example dot com', 'anna77@example.com'],
    ['anna berg anna one one at example dot com', 'anna11@example.com'],
    ["my email's anna at example dot com", 'anna@example.com'],
    ['anna dot berg at g mail dot com', 'anna.berg@gmail.com'],
    ['anna underscore berg ninety nine at example dot org', 'anna_berg99@example.org'],
    ['a double n a at example dot com', 'anna@example.com'],
    ['a as in alpha n n a at example dot com', 'anna@example.com'],
    ['alpha november november alpha at example dot com', 'anna@example.com'],
    ['my email address is john dot smith at gmail', 'john.smith@gmail.com'],
    ['you can reach me at john at outlook dot com', 'john@outlook.com'],
    ['me at example dot com', 'me@example.com'],
    ['anna berg at gmail dot com', 'annaberg@gmail.com'],
    ['anna at example.com', 'anna@example.com'],
    ['anna at my company dot com', 'anna@mycompany.com'],
    ['j dash doe at example hyphen mail dot de', 'j-doe@example-mail.de'],
    ['anna at e x a m p l e dot com please', 'anna@example.com'],
    ['sure its b e e at example dot com', 'bee@example.com'],
    ["no it's j dash berg at gmail dot com", 'j-berg@gmail.com'],
    ['anna berg anna at example dot com', 'anna@example.com'],
    ['anna berg anna dot berg at gmail dot com', 'anna.berg@gmail.com'],
    ['anna maria dot berg at gmail dot com', 'annamaria.berg@gmail.com'],
    ['anna plus test at example dot com', 'anna+test@example.com'],
    ['anna at example dot co dot uk', 'anna@example.co.uk'],
    ['anna at example dot com all lower case', 'anna@example.com'],
    ['Anna@Example.com.', 'Anna@Example.com'],
    ['it is anna.berg@example.co.uk, thanks', 'anna.berg@example.co.uk'],
    ['yes anna@example.com and my phone is 555 1234', 'anna@example.com'],
    ['anna at the rate gmail dot com', 'anna@gmail.com'],
    ['anna at the rate of example dot com', 'anna@example.com'],
    ['anna at sign example dot com', 'anna@example.com'],
    ['me dot you at example dot com', 'me.you@example.com'],
    ['my email is you plus me at example dot com', 'you+me@example.com'],
    ['it is well underscore so at example dot com', 'well_so@example.com'],
    ['anna two thousand and five at gmail dot com', 'anna2005@gmail.com'],
    ['anna two thousand five at gmail dot com', 'anna20005@gmail.com'],
    ['anna nineteen eighty five at gmail dot com', 'anna1985@gmail.com'],
    ['anna twenty oh five at gmail dot com', 'anna2005@gmail.com'],
    ['anna one hundred at gmail dot com', 'anna100@gmail.com'],
    ['anna double oh seven at gmail dot com', 'anna007@gmail.com'],
    ['o apostrophe neill at example dot com', "o'neill@example.com"],
    ["o'neill at example dot com", "o'neill@example.com"],
    ['underscore anna at example dot com', '_anna@example.com'],
    ['anna full stop berg at example dot com', 'anna.berg@example.com'],
    ['anna under score berg at hot mail dot com', 'anna_berg@hotmail.com'],
    ['anna (at) example (dot) com', 'anna@example.com'],
    ["O'Neill@example.com", "O'Neill@example.com"],
    ['anna+news@example.com', 'anna+news@example.com'],
    ["'anna@example.com'", 'anna@example.com'],
    ['Anna Berg <anna@example.com>', 'anna@example.com'],
    ['anna@example.com;', 'anna@example.com'],
    // A blank inside.
    ['anna. berg@gmail.com', 'anna.berg@gmail.com'],
    ['my email is anna. berg@gmail.com', 'anna.berg@gmail.com'],
    ['anna_ berg@gmail.com', 'anna_berg@gmail.com'],
    ['anna.berg @gmail.com', 'anna.berg@gmail.com'],
    ['anna.berg@ gmail.com', 'anna.berg@gmail.com'],
    ['anna.berg@gmail. com', 'anna.berg@gmail.com'],
    ['anna.berg@gmail .com', 'anna.berg@gmail.com'],
    ['Sorry. anna@example.com', 'anna@example.com'],
    ['My name is Anna Berg. anna@example.com', 'anna@example.com'],
    ['I am anna. anna@example.com', 'anna@example.com'],
    // With a letter that e-mail does not know: the form refuses it.
    ['müller@gmx.de', 'müller@gmx.de'],
    ['it is sean@exämple.de', 'sean@exämple.de'],
    ['anna@müller.de', 'anna@müller.de'],
    ['иван@example.com', 'иван@example.com'],
    ['josé@example.com', 'josé@example.com'],
    ['jose\u0301@example.com', 'jose\u0301@example.com'],
    ['müller at gmx dot de', 'müller@gmx.de'],
    ['anna at müller dot de', 'anna@müller.de'],
    ['.anna@example.com', '.anna@example.com'],
    ['anna..berg@example.com', 'anna..berg@example.com'],
  ])('%s', (text, email) => {
    expect(findEmail(text)?.value).toBe(email);
  });

  it('begins with its last word before a dot where the name was said first', () => {
    expect(findEmail('tom lee t dot lee at gmail dot com', true)?.value).toBe('t.lee@gmail.com');
  });

  it.each([
    'tomorrow at ten',
    'at half past two',
    'i am at home',
    'can we meet at noon',
    'anna at',
    'dot com',
    '@',
    'anna@@example.com',
    'anna at at example dot com',
  ])('is not found in "%s"', (text) => {
    expect(findEmail(text)).toBeNull();
  });

  it.each([
    [
      'Friday at 3:30 pm, my name is Paula Stone, paula at example dot com',
      'Friday at 3:30 pm, my name is Paula Stone,',
    ],
    ['Friday at 3:30, paula at example dot com, please', 'Friday at 3:30, please'],
    ['Tuesday at 15.30: paula@example.com', 'Tuesday at 15.30:'],
    ['tuesday at three anna berg anna at example dot com', 'tuesday at three anna berg'],
  ])('leaves the rest of the turn as it came: %s', (text, rest) => {
    expect(findEmail(text)?.rest).toBe(rest);
  });

  it.each([
    ['my email is anna dot', false, true],
    ['my e-mail address is anna at', false, true],
    ['anna underscore', true, true],
    ['anna dot berg', true, true],
    ['a n n a at', true, true],
    ['anna at gmail dot', true, true],
    ['anna dot', false, false],
    ['anna berg', true, false],
    ['what are you looking at', false, false],
    ['no', true, false],
  ])('that breaks off is known by its end: %s', (text, asked, unfinished) => {
    expect(isUnfinished(text, asked)).toBe(unfinished);
  });

  it('leaves the name before it alone when one is expected', () => {
    expect(findEmail('anna berg anna99 at example dot com')?.rest).toBe('');
    expect(findEmail('john smith js at example dot com', true)).toMatchObject({
      value: 'js@example.com',
      rest: 'john smith',
    });
  });
});
