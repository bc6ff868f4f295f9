import { describe, expect, it } from 'vitest';
import { startTalk } from '../testing/talk.ts';

const OFF_TOPIC = /^I can't tell you that/;

describe('a question about what the appointment is called', () => {
  it.each([
    ['Tennis lesson', 'do you have a tennis lesson on friday'],
    ['Tennis lesson', 'are there any tennis lessons on friday'],
    ['Tennis lesson', 'is there tennis on friday'],
    ['Golf course – 9 holes', 'is the golf course open on friday'],
    ['Movie night', 'what time are the movies on friday'],
    ['Airport taxi', 'can i get a taxi to the airport on friday'],
    ['Dinner', 'is there dinner on friday at six'],
    ['Museum tours', 'is there a museum tour on friday'],
  ])('asks for times: %s, %s', async (title, text) => {
    const talk = startTalk({ title });
    expect(await talk.say(text)).toMatch(/Friday, November 27th/);
  });

  it.each([
    ['Tennis lesson', 'is there football on friday'],
    ['Tennis lesson', "what's the weather on friday"],
    ['Tennis lesson', 'will it rain on friday'],
    ['Consultation', 'do you have a tennis lesson on friday'],
  ])('is another topic where the name does not have it: %s, %s', async (title, text) => {
    const talk = startTalk({ title });
    expect(await talk.say(text)).toMatch(OFF_TOPIC);
    expect(talk.called).toEqual([]);
  });
});
