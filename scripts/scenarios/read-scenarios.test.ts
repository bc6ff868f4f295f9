import { describe, expect, it } from 'vitest';
import { readScenarios } from './read-scenarios.ts';

const FILE = `name: Of a test
now: 2026-11-23T15:05:00Z
zone: Europe/London
calendar: { eventType: workshop }
scenarios:
  - label: Anna books
    instructions: You book.
    agent_expectations: Books.
    turns:
      - say: Hello
    expect:
      calendar: { bookings: [] }
`;
const withLine = (line: string, instead: string): string => FILE.replace(line, instead);

describe('a scenario file', () => {
  it('gives its clock, zone and calendar to scenarios that have none of their own', () => {
    expect(readScenarios(FILE, 'a.yaml')).toMatchObject([
      {
        file: 'a.yaml',
        label: 'Anna books',
        now: Date.parse('2026-11-23T15:05:00Z'),
        zone: 'Europe/London',
        calendar: { eventType: 'workshop' },
        phone: false,
        tags: [],
      },
    ]);
  });

  it.each([
    [
      'a key that there is not',
      ['say: Hello', 'shout: Hello'],
      'a.yaml:10: scenarios[0].turns[0].shout: there is no such field',
    ],
    [
      'a turn that does two things',
      ['- say: Hello', '- { say: Hello, wait: 3 }'],
      'a.yaml:10: scenarios[0].turns[0]: write exactly one of',
    ],
    [
      'a tap that is none',
      ['say: Hello', 'tap: { poke: true }'],
      'a.yaml:10: scenarios[0].turns[0].tap.poke: there is no such field',
    ],
    ['a missing label', ['label: Anna books', 'tags: []'], 'a.yaml:6: scenarios[0].label: '],
    [
      'no expected bookings',
      ['bookings: []', 'holds: 0'],
      'a.yaml:12: scenarios[0].expect.calendar.bookings: ',
    ],
    [
      'a time that is none',
      ['bookings: []', 'bookings: [{ start: tomorrow }]'],
      'a.yaml:12: scenarios[0].expect.calendar.bookings[0].start: write a time as',
    ],
    [
      'a broken regular expression',
      ['{ bookings: [] }', '{ bookings: [] }\n      say: /(/'],
      'a.yaml:13: scenarios[0].expect.say: not a regular expression',
    ],
    [
      'a step that there is not',
      ['{ bookings: [] }', '{ bookings: [] }\n      screen: { step: done }'],
      'a.yaml:13: scenarios[0].expect.screen.step: ',
    ],
    [
      'no clock',
      ['now: 2026-11-23T15:05:00Z\n', ''],
      'a.yaml:5: scenarios[0].now: write an instant',
    ],
    [
      'a clock without a zone',
      ['15:05:00Z', '15:05:00'],
      'a.yaml:6: scenarios[0].now: write an instant',
    ],
    ['YAML that is broken', ['say: Hello', 'say: "Hello'], 'a.yaml:'],
  ] as const)('with %s is refused with file, line and field', (_, [line, instead], message) => {
    expect(() => readScenarios(withLine(line, instead), 'a.yaml')).toThrow(message);
  });

  it('is refused with every mistake in it', () => {
    const twice = withLine('instructions: You book.', 'tags: none').replace('wait', 'weight');
    expect(() => readScenarios(twice, 'a.yaml')).toThrow(
      /tags.*\n.*instructions|instructions.*\n.*tags/,
    );
  });
});
