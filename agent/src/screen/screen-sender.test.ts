import type { CalendarView } from '@in-call-calendar/shared';
import { describe, expect, it } from 'vitest';
import { flush } from '../calendar/testing/fake-calendar.ts';
import type { CalendarState } from '../calendar/state.ts';
import { after, allStates } from '../calendar/testing/states.ts';
import { viewOf } from '../calendar/testing/plain-words.ts';
import { createScreenSender } from './screen-sender.ts';

const view = (version: number): CalendarView => ({ ...viewOf(after([])), version });

/** A browser that answers when it is told to. */
function slowBrowser() {
  const sent: number[] = [];
  const answers: (() => void)[] = [];
  const send = (_method: string, payload: string): Promise<string> => {
    const parsed: unknown = JSON.parse(payload);
    sent.push((parsed as CalendarView).version);
    return new Promise((resolve) => answers.push(() => resolve('{"version":1}')));
  };
  return { sent, send, answer: () => answers.shift()?.() };
}

describe('a screen sender', () => {
  it('has one snapshot in flight, and then sends only the latest', async () => {
    const browser = slowBrowser();
    const screen = createScreenSender({ send: browser.send, log: { warn: () => undefined } });
    for (const version of [1, 2, 3, 4]) screen.push(view(version));
    expect(browser.sent).toEqual([1]);
    browser.answer();
    await flush();
    expect(browser.sent).toEqual([1, 4]);
  });

  it('does not hold another step back for a snapshot that is on its way, but no more than one', async () => {
    const browser = slowBrowser();
    const screen = createScreenSender({ send: browser.send, log: { warn: () => undefined } });
    const { sent, booked, open } = allStates();
    const step = (state: CalendarState | undefined, version: number): CalendarView => ({
      ...viewOf(state!),
      version,
    });
    screen.push(step(sent, 1));
    screen.push(step(booked, 2));
    screen.push(step(open, 3));
    screen.push(step(open, 4));
    expect(browser.sent).toEqual([1, 2]);
    browser.answer();
    await flush();
    expect(browser.sent).toEqual([1, 2, 4]);
  });

  it('drops a snapshot that is older than one that waits', async () => {
    const browser = slowBrowser();
    const screen = createScreenSender({ send: browser.send, log: { warn: () => undefined } });
    for (const version of [1, 5, 3]) screen.push(view(version));
    browser.answer();
    await flush();
    expect(browser.sent).toEqual([1, 5]);
  });

  it('goes on after a browser that does not answer, and never throws at the one who pushes', async () => {
    const warnings: string[] = [];
    let calls = 0;
    const screen = createScreenSender({
      send: () => {
        calls += 1;
        return calls === 1 ? Promise.reject(new Error('gone')) : Promise.resolve('{"version":2}');
      },
      log: { warn: (_fields, message) => void warnings.push(message) },
    });
    screen.push(view(1));
    await flush();
    screen.push(view(2));
    await flush();
    expect(calls).toBe(2);
    expect(warnings).toEqual(['screen did not take the snapshot']);
  });

  it('sends nothing once closed', () => {
    const browser = slowBrowser();
    const screen = createScreenSender({ send: browser.send, log: { warn: () => undefined } });
    screen.close();
    screen.push(view(1));
    expect(browser.sent).toEqual([]);
  });
});
