import { describe, expect, it } from 'vitest';
import type { CalendarView } from '@in-call-calendar/shared';
import { allStates } from '../calendar/testing/states.ts';
import { viewOf } from '../calendar/testing/plain-words.ts';
import { createCallerScreen } from './caller-screen.ts';

const view = (version: number): CalendarView => {
  const state = allStates()['open'];
  if (!state) throw new Error('no such state');
  return { ...viewOf(state), version };
};

function setUp(isHidden = false) {
  /** Versions that went to each page. */
  const pages: (number | 'closed')[][] = [];
  const screen = createCallerScreen({
    isHidden,
    connect() {
      const page: (number | 'closed')[] = [];
      pages.push(page);
      return {
        push: ({ version }) => void page.push(version),
        close: () => void page.push('closed'),
      };
    },
  });
  return { screen, pages };
}

describe('the screen of a caller', () => {
  it('is another one when the page comes back, and none while it is away', () => {
    const { screen, pages } = setUp();
    screen.push(view(1));
    screen.left();
    screen.push(view(2));
    screen.returned();
    screen.push(view(3));
    screen.close();
    screen.push(view(4));
    expect(pages).toEqual([
      [1, 'closed'],
      [3, 'closed'],
    ]);
  });

  it('is left as it is until the page has told what was on it', async () => {
    const { screen, pages } = setUp(true);
    screen.push(view(1));
    screen.push(view(2));
    expect(pages).toEqual([[]]);
    screen.show();
    screen.show();
    await screen.shown;
    screen.push(view(3));
    expect(pages).toEqual([[2, 3]]);
  });

  it('is shown at once in a call that was not taken over', async () => {
    const { screen } = setUp();
    await expect(screen.shown).resolves.toBeUndefined();
  });
});
