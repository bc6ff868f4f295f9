import type { BookingField } from '@in-call-calendar/shared';
import { describe, expect, it } from 'vitest';
import { modalityOf } from '../testing/modality-of.ts';
import { reduce } from '../../../calendar/reduce.ts';
import { after, EVENT, FIRST, NOW, SLOTS, ZONES } from '../../../calendar/testing/states.ts';
import { initialState } from '../../../calendar/initial-state.ts';
import { toView } from '../../../calendar/view.ts';
import { english } from '../../../conversation/words/en/en.ts';
import type { CallContext } from '../contract.ts';
import { INITIAL_STATE, type Step } from './state.ts';
import { step } from './step.ts';

const field = (
  slug: string,
  type: BookingField['type'],
  label: string,
  more: Partial<BookingField> = {},
): BookingField => ({
  slug,
  type,
  label,
  required: true,
  ...more,
});

const NAME = field('name', 'name', 'Your name');
const EMAIL = field('email', 'email', 'E-mail');

/** A talk over one form, where answers go straight into the calendar's state. */
function startForm(fields: BookingField[]) {
  let call = after(
    [{ type: 'select', by: 'touch', start: FIRST, slots: SLOTS }],
    initialState({ epoch: 'job-1', now: NOW, zones: ZONES, event: { ...EVENT, fields } }),
  );
  let state = INITIAL_STATE;
  const context = (): CallContext => ({
    now: NOW,
    view: toView(call, english.calendar),
    slots: SLOTS,
    visible: SLOTS,
    hasScreen: true,
  });
  const slugOf = (type: string): string => fields.find((each) => each.type === type)?.slug ?? type;
  const run = (next: Step): string => {
    state = next.state;
    const [tool] = next.calls;
    if (tool?.name !== 'set_details') return next.say;
    const { name, email, phone, notes, other, confirmed } = tool.args;
    const values = Object.fromEntries(
      Object.entries({
        [slugOf('name')]: name,
        [slugOf('email')]: email,
        [slugOf('phone')]: phone,
        notes,
        ...Object.fromEntries((other ?? []).map(({ field: slug, value }) => [slug, value])),
      }).filter((entry): entry is [string, string] => entry[1] !== undefined),
    );
    call = reduce(
      call,
      { type: 'details', by: 'voice', values, ...(confirmed === undefined ? {} : { confirmed }) },
      NOW,
    ).state;
    return run(
      step(state, { kind: 'tool', name: 'set_details', result: { ok: true, say: '' } }, context()),
    );
  };
  return {
    say: (text: string) =>
      run(step(state, { kind: 'user', modality: modalityOf(text), text }, context())),
    tapped: () =>
      run(
        step(
          state,
          { kind: 'fact', fact: { type: 'selected', by: 'touch', start: FIRST } },
          context(),
        ),
      ),
    value: (slug: string) => call.details[slug]?.value,
  };
}

describe('the questions of a form', () => {
  it('are asked in its order, each in its own way', () => {
    const form = startForm([
      NAME,
      EMAIL,
      field('attendeePhoneNumber', 'phone', 'Phone'),
      field('topic', 'select', 'What is it about', { options: ['Loan', 'Insurance', 'Other'] }),
      field('first', 'boolean', 'Is this your first visit'),
      field('guests', 'number', 'How many of you will come'),
      field('company', 'text', 'Company'),
    ]);
    expect(form.tapped()).toContain('What name');
    expect(form.say('Anna Berg anna@example.com')).toContain('phone number');
    expect(form.say('+1 202 555 0123')).toBe('What is it about: Loan, Insurance, Other?');
    expect(form.say('the second one')).toBe('Is this your first visit: yes or no?');
    expect(form.say('yes it is')).toBe('How many of you will come?');
    expect(form.say('two of us')).toBe('The form also asks for this: Company?');
    expect(form.say('Acme Incorporated')).toContain('Shall I book it?');
    expect(['topic', 'first', 'guests', 'company'].map((slug) => form.value(slug))).toEqual([
      'Insurance',
      true,
      '2',
      'Acme Incorporated',
    ]);
  });

  it.each([
    ['yes I am', true],
    ["that's right", true],
    ['absolutely not', false],
    ['of course not', false],
    ["no I'm not", false],
  ])('of yes or no are answered to the last word: %s', (text, value) => {
    const form = startForm([NAME, EMAIL, field('first', 'boolean', 'Is this your first visit')]);
    form.tapped();
    form.say('Anna Berg anna@example.com');
    form.say(text);
    expect(form.value('first')).toBe(value);
  });

  it.each(["I don't know", 'yes if it counts'])(
    'of yes or no are asked again where it is neither: %s',
    (text) => {
      const form = startForm([NAME, EMAIL, field('first', 'boolean', 'Is this your first visit')]);
      form.tapped();
      form.say('Anna Berg anna@example.com');
      expect(form.say(text)).toContain('Is this your first visit: yes or no?');
      expect([true, false]).not.toContain(form.value('first'));
    },
  );

  it.each<[string, BookingField, string, unknown]>([
    ['a number', field('guests', 'number', 'How many'), 'one hundred and five', '105'],
    ['a number in digits', field('guests', 'number', 'How many'), '1,500', '1500'],
    [
      'all but one',
      field('pets', 'multiselect', 'Pets', { options: ['Cats', 'Dogs'] }),
      'everything but dogs',
      ['Cats'],
    ],
    [
      'a whole option',
      field('who', 'radio', 'You are', {
        options: ["I'm an existing patient", "I'm a new patient"],
      }),
      "I'm a new patient",
      "I'm a new patient",
    ],
    [
      'an option with a comma',
      field('about', 'multiselect', 'About', { options: ['Tax, legal', 'Sales'] }),
      'tax, legal',
      ['Tax, legal'],
    ],
    [
      'a web address by ear',
      field('site', 'url', 'Website'),
      'example dot com slash anna',
      'https://example.com/anna',
    ],
    [
      'a bare domain',
      field('site', 'url', 'Website'),
      "It's linkedin.com/in/anna",
      'https://linkedin.com/in/anna',
    ],
  ])('take %s', (_kind, question, text, value) => {
    const form = startForm([NAME, EMAIL, question]);
    form.tapped();
    form.say('Anna Berg anna@example.com');
    expect(form.say(text)).toContain('Shall I book it?');
    expect(form.value(question.slug)).toEqual(value);
  });

  it('with a box that is required are not left with a no', () => {
    const form = startForm([NAME, EMAIL, field('terms', 'boolean', 'Do you agree')]);
    form.tapped();
    form.say('Anna Berg anna@example.com');
    expect(form.say('no')).not.toContain('Shall I book it?');
    expect(form.say('yes')).toContain('Shall I book it?');
  });

  it('are asked again in other words where the answer is none of it', () => {
    const form = startForm([
      NAME,
      EMAIL,
      field('topic', 'radio', 'Topic', { options: ['Loan', 'Insurance'] }),
    ]);
    form.tapped();
    form.say('Anna Berg anna@example.com');
    expect(form.say('the weather is nice')).toContain('Topic: Loan, Insurance?');
    expect(form.say('how long does it take')).toContain('30 minutes');
    expect(form.say('insurance please')).toContain('Shall I book it?');
  });

  it('are left out where they are optional, and explained where they are not', () => {
    const form = startForm([
      NAME,
      EMAIL,
      field('attendeePhoneNumber', 'phone', 'Phone', { required: false }),
    ]);
    form.tapped();
    form.say('Anna Berg');
    expect(form.say("i don't have an email")).toContain('where the confirmation goes');
    expect(form.say('no')).toContain('where the confirmation goes');
    expect(form.say('anna@example.com')).toContain('Shall I book it?');
  });

  it('name a few of many options', () => {
    const options = ['A', 'B', 'C', 'D', 'E', 'F'];
    const form = startForm([NAME, EMAIL, field('room', 'select', 'Room', { options })]);
    form.tapped();
    expect(form.say('Anna Berg anna@example.com')).toBe('Room: for example A, B, C, D?');
  });

  it('need no name or e-mail where the form has none', () => {
    const form = startForm([field('attendeePhoneNumber', 'phone', 'Phone')]);
    expect(form.tapped()).toContain('phone number');
    expect(form.say('plus one two oh two five five five oh one two three')).toContain(
      'Is that right?',
    );
    expect(form.say('yes')).toContain('Shall I book it?');
  });
});
