import { RpcError } from '@livekit/rtc-node';
import type { CalendarView } from '@in-call-calendar/shared';
import { describe, expect, it } from 'vitest';
import { flush } from '../calendar/testing/fake-calendar.ts';
import type { CalendarState } from '../calendar/state.ts';
import { after, allStates } from '../calendar/testing/states.ts';
import { viewOf } from '../calendar/testing/plain-words.ts';
import { createScreenSender } from './screen-sender.ts';

const view = (version: number): CalendarView => ({ ...viewOf(after([])), version });

const quiet = { now: () => 0, onReturn: () => undefined, log: { warn: () => undefined } };

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
    const screen = createScreenSender({ send: browser.send, ...quiet });
    for (const version of [1, 2, 3, 4]) screen.push(view(version));
    expect(browser.sent).toEqual([1]);
    browser.answer();
    await flush();
    expect(browser.sent).toEqual([1, 4]);
  });

  it('does not hold another step back for a snapshot that is on its way, but no more than one', async () => {
    const browser = slowBrowser();
    const screen = createScreenSender({ send: browser.send, ...quiet });
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
    const screen = createScreenSender({ send: browser.send, ...quiet });
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
      ...quiet,
      log: { warn: (_fields, message) => void warnings.push(message) },
    });
    screen.push(view(1));
    await flush();
    screen.push(view(2));
    await flush();
    expect(calls).toBe(2);
    expect(warnings).toEqual(['screen did not take the snapshot']);
  });

  it('sends what nobody has answered again, and tells since when the page could not be reached', async () => {
    let now = 1000;
    const sent: number[] = [];
    const returns: number[] = [];
    const outcomes: (() => Promise<string>)[] = [
      () => Promise.reject(new RpcError(1501, 'Connection timeout')),
      () => Promise.reject(new RpcError(1502, 'Response timeout')),
    ];
    const screen = createScreenSender({
      ...quiet,
      send(_method, payload) {
        sent.push(now);
        now += 8000;
        return outcomes.shift()?.() ?? Promise.resolve(payload);
      },
      now: () => now,
      onReturn: (since) => void returns.push(since),
    });
    screen.push(view(1));
    await flush();
    expect(sent).toEqual([1000, 9000, 17_000]);
    expect(returns).toEqual([1000]);
  });

  it('says nothing of a page that answers in time, and leaves one that is gone alone', async () => {
    let now = 0;
    const returns: number[] = [];
    const outcomes: (() => Promise<string>)[] = [
      () => Promise.resolve(''),
      () => Promise.reject(new RpcError(1503, 'Recipient disconnected')),
    ];
    const screen = createScreenSender({
      ...quiet,
      send() {
        now += 2000;
        return outcomes.shift()?.() ?? Promise.resolve('');
      },
      now: () => now,
      onReturn: (since) => void returns.push(since),
    });
    screen.push(view(1));
    await flush();
    screen.push(view(2));
    await flush();
    expect(now).toBe(4000);
    expect(returns).toEqual([]);
  });

  it('sends nothing once closed', () => {
    const browser = slowBrowser();
    const screen = createScreenSender({ send: browser.send, ...quiet });
    screen.close();
    screen.push(view(1));
    expect(browser.sent).toEqual([]);
  });
});
