import { describe, expect, it } from 'vitest';
import { describeFailures, failuresOfPlaywright, failuresOfVitest } from './failures.mjs';

describe('failuresOfVitest', () => {
  it('names what failed, and why', () => {
    const tests = [
      { fullName: 'a clock stands', status: 'passed', failureMessages: [] },
      { fullName: 'a clock goes', status: 'failed', failureMessages: ['expected 2 to be 1'] },
    ];
    const report = {
      testResults: [{ name: 'clock.test.ts', status: 'failed', assertionResults: tests }],
    };
    expect(failuresOfVitest(report)).toEqual([
      { name: 'clock.test.ts › a clock goes', messages: ['expected 2 to be 1'] },
    ]);
  });

  it('names a file that could not be loaded', () => {
    const file = {
      name: 'clock.test.ts',
      status: 'failed',
      message: 'no such module',
      assertionResults: [],
    };
    expect(failuresOfVitest({ testResults: [file] })).toEqual([
      { name: 'clock.test.ts', messages: ['no such module'] },
    ]);
  });
});

describe('failuresOfPlaywright', () => {
  it('names what failed and what passed at a second try only, in its groups', () => {
    const passed = { title: 'opens', ok: true, tests: [{ results: [{ errors: [] }] }] };
    const failed = {
      title: 'shuts',
      ok: false,
      tests: [{ results: [{ errors: [{ message: 'stuck' }] }] }],
    };
    const flaky = {
      title: 'turns',
      ok: true,
      tests: [{ results: [{ errors: [{ message: 'slow' }] }, { errors: [] }] }],
    };
    const group = { title: 'a door', specs: [passed, failed] };
    const report = { suites: [{ title: 'door.spec.ts', specs: [flaky], suites: [group] }] };
    expect(failuresOfPlaywright(report)).toEqual([
      { name: 'door.spec.ts › turns', messages: ['slow'] },
      { name: 'door.spec.ts › a door › shuts', messages: ['stuck'] },
    ]);
  });
});

describe('describeFailures', () => {
  it('says nothing when nothing failed', () => {
    expect(describeFailures([], '/home/me')).toBe('');
  });

  it('cuts a long message, and leaves out where the project lies', () => {
    const message = Array.from({ length: 40 }, (_, index) => `line ${index + 1}`).join('\n');
    const lines = describeFailures(
      [{ name: '/home/me/clock.test.ts', messages: [message] }],
      '/home/me',
    );
    expect(lines).toMatch(/^FAILED clock\.test\.ts\n {4}line 1\n/);
    expect(lines).toMatch(/\n {4}line 25\n {4}\.\.\. 15 more lines$/);
  });
});
