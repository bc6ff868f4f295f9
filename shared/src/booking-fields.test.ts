import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bookingFieldSchema,
  checkAnswer,
  cleanText,
  fieldTypeSchema,
  isAnswered,
  MAX_LINE,
  MAX_TEXT,
  missingFields,
  type Answer,
  type BookingField,
  type Checked,
  type Details,
  type FieldType,
} from './booking-fields.ts';

function field(type: FieldType, more: Partial<BookingField> = {}): BookingField {
  return { slug: type, type, label: type, required: true, ...more };
}
const check = (type: FieldType, raw: Answer, options?: string[]): Checked =>
  checkAnswer(field(type, options ? { options } : {}), raw);
const value = (type: FieldType, raw: Answer, options?: string[]): Answer | null => {
  const checked = check(type, raw, options);
  return checked.ok ? checked.value : null;
};

describe('any answer', () => {
  it('of one line of the longest length and its hostile contents gives text or a refusal with its reason', () => {
    const texts = fc.string({ unit: 'binary', maxLength: 400 });
    fc.assert(
      fc.property(fc.constantFrom(...fieldTypeSchema.options), texts, (type, text) => {
        const checked = check(type, text, ['Yes', 'No']);
        expect(JSON.stringify(checked.value)).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u007f]/);
        if (!checked.ok) expect(checked.problem.kind).not.toBe('');
      }),
    );
  });

  it('is checked to itself when it is checked again', () => {
    const texts = fc.string({ unit: 'binary', maxLength: 100 });
    fc.assert(
      fc.property(fc.constantFrom(...fieldTypeSchema.options), texts, (type, text) => {
        const once = check(type, text);
        if (once.ok) expect(check(type, once.value)).toEqual(once);
      }),
    );
  });

  it.each(fieldTypeSchema.options)(
    'to a %s field may be empty: what is missing is asked elsewhere',
    (type) => {
      expect(check(type, '  ').ok).toBe(true);
      expect(isAnswered(check(type, ' \u0000 ').value)).toBe(false);
    },
  );

  it('loses control characters and directions of writing, and keeps tabs and lines', () => {
    expect(cleanText(' A\u0000da\u202e \u2066By\u009fron\u0007 ')).toBe('Ada Byron');
    expect(cleanText('one\ntwo\tthree')).toBe('one\ntwo\tthree');
  });
});

describe('names', () => {
  it.each(['Ada Byron', 'Łukasz', '李小龍', 'مريم', 'O’Brien-Smith Jr.', 'X', 'Zoë 🎈'])(
    '%s is one',
    (name) => {
      expect(value('name', name)).toBe(name);
    },
  );

  it.each(['12345', '🎈🎈', '---', '?'])('%s is none', (name) => {
    expect(value('name', name)).toBeNull();
  });

  it('are one line with single spaces', () => {
    expect(value('name', ' Ada \n  Byron\t')).toBe('Ada Byron');
  });

  it('keep markup as the text it is', () => {
    expect(value('name', '<b onclick="x()">Ada</b>')).toBe('<b onclick="x()">Ada</b>');
  });

  it('have at most 200 characters after cleaning', () => {
    expect(value('name', ` ${'a'.repeat(MAX_LINE)}\u0000 `)).toHaveLength(MAX_LINE);
    expect(check('name', 'a'.repeat(MAX_LINE + 1))).toMatchObject({
      ok: false,
      problem: { kind: 'too_long', of: 'characters', max: 200 },
    });
  });
});

describe('notes', () => {
  it('keep their lines, emoji and markup', () => {
    const notes = 'First line\n<script>alert(1)</script>\n🎈 done';
    expect(value('textarea', notes)).toBe(notes);
  });

  it('have at most 2000 characters', () => {
    expect(value('textarea', 'a'.repeat(MAX_TEXT))).toHaveLength(MAX_TEXT);
    expect(check('textarea', 'a'.repeat(MAX_TEXT + 1))).toMatchObject({
      ok: false,
      problem: { kind: 'too_long', of: 'characters', max: 2000 },
    });
  });
});

describe('choices', () => {
  const COLOURS = ['Red', 'Dark Green'];

  it.each<FieldType>(['select', 'radio'])('of a %s are found in any case of letters', (type) => {
    expect(value(type, 'dark green', COLOURS)).toBe('Dark Green');
    expect(check(type, 'blue', COLOURS)).toEqual({
      ok: false,
      value: 'blue',
      problem: { kind: 'option', options: ['Red', 'Dark Green'] },
    });
  });

  it('without known options are taken as said', () => {
    expect(value('select', 'blue')).toBe('blue');
    expect(value('multiselect', ['blue'])).toEqual(['blue']);
  });

  it.each<FieldType>(['multiselect', 'checkbox'])('of a %s come as a list or as text', (type) => {
    expect(value(type, ['Red', 'Dark Green'], COLOURS)).toEqual(COLOURS);
    expect(value(type, 'Red; Dark Green', COLOURS)).toEqual(COLOURS);
    expect(value(type, [' Red ', ''], COLOURS)).toEqual(['Red']);
    expect(check(type, ['Red', 'Blue'], COLOURS)).toMatchObject({
      ok: false,
      problem: { kind: 'options', options: ['Red', 'Dark Green'] },
    });
  });

  it.each<FieldType>(['multiselect', 'checkbox'])(
    'of a %s may have commas, and come in any case of letters',
    (type) => {
      const options = ['Tax', 'Tax, legal', 'Sales'];
      expect(value(type, 'tax, legal', options)).toEqual(['Tax, legal']);
      expect(value(type, 'sales; tax, legal', options)).toEqual(['Sales', 'Tax, legal']);
      expect(value(type, ['sales', 'SALES', 'Tax, Legal'], options)).toEqual([
        'Sales',
        'Tax, legal',
      ]);
      expect(value(type, 'tax, sales', options)).toEqual(['Tax', 'Sales']);
      expect(value(type, 'legal', options)).toBeNull();
    },
  );

  it('may be a thousand', () => {
    const options = Array.from({ length: 1000 }, (_, index) => `Country ${index}`);
    const long = field('select', { options });
    expect(bookingFieldSchema.safeParse(long).success).toBe(true);
    expect(value('select', 'country 999', options)).toBe('Country 999');
  });

  it('of yes or no are taken as they are, where they may be left out', () => {
    const box = field('boolean', { required: false });
    expect(checkAnswer(box, true)).toEqual({ ok: true, value: true });
    expect(checkAnswer(box, false)).toEqual({ ok: true, value: false });
    expect(checkAnswer(box, 'no')).toEqual({ ok: true, value: false });
  });

  it.each<Answer>([false, 'no'])('of a box that is required are refused for a no: %s', (no) => {
    expect(check('boolean', no)).toEqual({
      ok: false,
      value: false,
      problem: { kind: 'needs_yes' },
    });
    expect(value('boolean', true)).toBe(true);
  });

  it('of several addresses name the one that will not do', () => {
    expect(value('multiemail', 'ada@example.com, bob@example.com')).toEqual([
      'ada@example.com',
      'bob@example.com',
    ]);
    expect(check('multiemail', ['ada@example.com', 'bob'])).toMatchObject({
      ok: false,
      problem: { kind: 'emails', bad: 'bob' },
    });
  });
});

describe('what is missing', () => {
  const fields = [
    field('name'),
    field('email'),
    field('boolean', { slug: 'terms' }),
    field('multiselect', { slug: 'topics' }),
    field('textarea', { slug: 'notes', required: false }),
  ];
  const typed = (answer: Answer, error?: string): Details[string] => ({
    value: answer,
    source: 'typed',
    confirmed: true,
    ...(error === undefined ? {} : { error }),
  });
  const slugs = (details: Details): string[] =>
    missingFields(fields, details).map(({ slug }) => slug);

  it('are the required fields without an answer, in the order of the form', () => {
    expect(slugs({})).toEqual(['name', 'email', 'terms', 'topics']);
  });

  it('is nothing once all of them are answered', () => {
    expect(
      slugs({
        name: typed('Ada'),
        email: typed('ada@example.com'),
        terms: typed(true),
        topics: typed(['a']),
      }),
    ).toEqual([]);
  });

  it('includes a required box that is not ticked', () => {
    const answers = { name: typed('Ada'), email: typed('x'), topics: typed(['a']) };
    expect(slugs({ ...answers, terms: typed(false) })).toEqual(['terms']);
  });

  it('includes empty answers and empty lists', () => {
    const details = { name: typed(''), email: typed('x'), terms: typed(true), topics: typed([]) };
    expect(slugs(details)).toEqual(['name', 'topics']);
  });

  it('includes every answer with an error, also to a question that may be left out', () => {
    const details = {
      name: typed('Ada'),
      email: typed('ada', 'That does not look like an e-mail address.'),
      terms: typed(true),
      topics: typed(['a']),
      notes: typed('a', 'That is too long.'),
    };
    expect(slugs(details)).toEqual(['email', 'notes']);
  });
});
