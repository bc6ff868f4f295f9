import { describe, expect, it } from 'vitest';
import { ONE_DENIED, PUT_RIGHT_AT_ONCE, SPELLED_WORDS } from '../testing/address-sayings.ts';
import { sayAll } from '../testing/say-all.ts';
import { startTalk } from '../testing/talk.ts';

describe('several addresses in a turn', () => {
  it.each(ONE_DENIED)('give the one that is not denied: %s', async (text, email) => {
    const talk = startTalk();
    await sayAll(talk, 'tuesday at two', 'Anna Berg, anna@example.com');
    talk.called.length = 0;
    const answer = await talk.say(text);
    if (email === null) expect(answer).toMatch(/right e-mail address/);
    expect(talk.view()).toMatchObject({
      details: { name: { value: 'Anna Berg' }, email: { value: email ?? 'anna@example.com' } },
    });
    expect(talk.called).not.toContainEqual(expect.objectContaining({ name: 'book_appointment' }));
  });
});

describe('an address that is put right as it is said', () => {
  it.each(PUT_RIGHT_AT_ONCE)('is read back as it is meant: %s', async (text, email) => {
    const talk = startTalk();
    await sayAll(talk, 'tuesday at two', 'anna berg', 'yes', text);
    expect(talk.view()).toMatchObject({
      details: { name: { value: 'Anna Berg' }, email: { value: email } },
    });
  });

  it.each(PUT_RIGHT_AT_ONCE)('gives no name: %s', async (text, email) => {
    const talk = startTalk();
    await sayAll(talk, 'tuesday at two', text);
    const { details } = { details: {}, ...talk.view() };
    expect(details).toMatchObject({ email: { value: email } });
    expect(details).not.toHaveProperty('name');
  });
});

describe('a name whose words are spelled one by one', () => {
  it.each(SPELLED_WORDS)('%s', async (text, name) => {
    const talk = startTalk();
    await sayAll(talk, 'tuesday at two', text);
    expect(talk.view()).toMatchObject({ details: { name: { value: name } } });
  });

  it('is put right in each of them', async () => {
    const talk = startTalk();
    await sayAll(talk, 'tuesday at two', 'anna berg', 'no, a n n e, b e r k');
    expect(talk.view()).toMatchObject({ details: { name: { value: 'Anne Berk' } } });
  });
});
