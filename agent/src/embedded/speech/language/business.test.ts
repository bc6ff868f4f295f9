import { describe, expect, it } from 'vitest';
import { businessRules, wordsOf } from './business.ts';

const all = (): boolean => true;

describe('wordsOf', () => {
  it('keeps letters and inner apostrophes only', () => {
    expect(wordsOf("Dr. O’Brien's 30-min Check-Up!")).toEqual([
      'dr',
      "o'brien's",
      'min',
      'check',
      'up',
    ]);
  });
});

describe('businessRules', () => {
  it('turns what the operator wrote into phrases', () => {
    const rules = businessRules(
      {
        title: 'Intro Call',
        description: 'We get to know each other. Bring questions!',
        lengthMinutes: 45,
        names: ['Emma Weber', 'Front Desk'],
      },
      all,
    );
    expect(rules).toEqual({
      service: '(intro call)',
      staff: '(emma weber|front desk)',
      about: '(we get to know each other|bring questions)',
      length: '(forty five)',
    });
  });

  it('leaves out words without a pronunciation', () => {
    const rules = businessRules({ title: 'Kaltura Call' }, (word) => word !== 'kaltura');
    expect(rules.service).toBe('(call)');
  });

  it('has words for a business nothing is known of', () => {
    expect(businessRules({}, all)).toEqual({
      service: 'appointment',
      staff: 'someone',
      about: 'appointment',
      length: '(thirty)',
    });
  });

  it('expects the hours in which the business is open', () => {
    const { hour } = businessRules({ hours: [9, 13] }, all);
    expect(hour).toBe('(/3/one|two|three|four|five|six|seven|eight|/3/nine|ten|eleven|twelve)');
  });
});
