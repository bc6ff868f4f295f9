/** From the tool call in the agent's process to the calendar on the screen, with a quick and a slow provider. */
import type { Page } from '@playwright/test';
import { addDays } from '@in-call-calendar/shared';
import { z } from 'zod';
import { launchChromium } from '../lib/chromium.ts';
import { ownerZone } from '../lib/provider.ts';
import { callOf } from '../lib/raw-caller.ts';
import type { Stack } from '../stack/start-stack.ts';
import { startBenchAgent, type BenchAgent } from './agent/start-bench-agent.ts';
import type { Order } from './agent/orders.ts';
import { withCallStack } from './call-stack.ts';
import { firstPaint, preparePage } from './paint-recorder.ts';
import { servePages } from './serve-pages.ts';
import { median, percentile } from './statistics.ts';

const ROUNDS = 40;
const WARM_UP = 5;
const SLOW_MS = 3000;
const SLOW_ROUNDS = 5;
const NAIVE_ROUNDS = 2;
const PAINT_MS = 20_000;

const grantSchema = z.object({ participant_token: z.string() });

export interface ShowFigures {
  /** The tool is called → a week of free times is painted; the calendar was closed. */
  tool_to_paint_p50_ms: number;
  tool_to_paint_p95_ms: number;
  /** The same while the provider takes `slow_ms` for its slots, which were read when the call began. */
  slow_upstream_ms: number;
  /** The same for an agent that asks the provider when it is asked. */
  slow_upstream_naive_ms: number;
  slow_ms: number;
  rounds: number[];
}

/** Measures how soon the calendar is painted after its tool is called, in a real call. */
export function benchShow(log: (line: string) => void): Promise<ShowFigures> {
  return withCallStack(
    async (stack) => {
      const pages = await servePages(['index.html'], stack.serverUrl);
      const browser = await launchChromium();
      try {
        const page = await browser.newPage({ timezoneId: await ownerZone(stack), locale: 'en-US' });
        const agent = await startCall(stack, page, pages.url);
        try {
          return await measure(stack, page, agent, log);
        } finally {
          await agent.stop();
        }
      } finally {
        await browser.close();
        await pages.close();
      }
    },
    { parts: ['sfu', 'local-calcom', 'server'] },
  );
}

/** Starts a call on the page, to which the bench sends the agent. */
async function startCall(stack: Stack, page: Page, url: string): Promise<BenchAgent> {
  await preparePage(page);
  await page.goto(url);
  const [response] = await Promise.all([
    page.waitForResponse('**/api/v1/token'),
    page.locator('[data-action="start-call"]').click(),
  ]);
  const { room, identity } = callOf(grantSchema.parse(await response.json()).participant_token);
  const agent = await startBenchAgent(stack, room, identity);
  await page.locator('[data-calendar][data-link="synced"]').waitFor({ state: 'attached' });
  return agent;
}

async function measure(
  stack: Stack,
  page: Page,
  agent: BenchAgent,
  log: (line: string) => void,
): Promise<ShowFigures> {
  const today = new Date().toISOString().slice(0, 10);
  // Both lie within what is read when a call begins.
  const weeks = [addDays(today, 1), addDays(today, 7)] as const;
  const show = (round: number, how: 'show' | 'show-naively'): Promise<number> =>
    shown(page, agent, { do: how, from: weeks[round % 2 === 0 ? 0 : 1] });

  const rounds: number[] = [];
  for (let round = -WARM_UP; round < ROUNDS; round += 1) {
    const took = await show(Math.abs(round), 'show');
    if (round >= 0) rounds.push(Math.round(took * 10) / 10);
  }
  log(`show: ${ROUNDS} rounds`);
  await slowSlots(stack, SLOW_MS);
  const slow: number[] = [];
  for (let round = 0; round < SLOW_ROUNDS; round += 1) slow.push(await show(round, 'show'));
  const naive: number[] = [];
  for (let round = 0; round < NAIVE_ROUNDS; round += 1) {
    naive.push(await show(round, 'show-naively'));
  }
  log(`show: ${SLOW_ROUNDS} and ${NAIVE_ROUNDS} rounds with a provider that takes ${SLOW_MS} ms`);
  const figure = (value: number): number => Math.round(value * 10) / 10;
  return {
    tool_to_paint_p50_ms: figure(median(rounds)),
    tool_to_paint_p95_ms: figure(percentile(rounds, 0.95)),
    slow_upstream_ms: figure(median(slow)),
    slow_upstream_naive_ms: figure(median(naive)),
    slow_ms: SLOW_MS,
    rounds,
  };
}

/** @returns ms from the tool call to the paint with free times; the calendar is closed again then */
async function shown(page: Page, agent: BenchAgent, order: Order): Promise<number> {
  const { at } = await agent.order(order);
  const paint = await firstPaint(
    page,
    ({ step, slots }) => step === 'choosing' && slots > 0,
    PAINT_MS,
  );
  const { version } = await agent.order({ do: 'close' });
  await firstPaint(page, (each) => each.step === 'closed' && each.version >= version, PAINT_MS);
  return paint.at - at;
}

async function slowSlots({ calUrl, calKey }: Stack, ms: number): Promise<void> {
  const response = await fetch(new URL('/admin/faults', calUrl), {
    method: 'POST',
    headers: { authorization: `Bearer ${calKey}`, 'content-type': 'application/json' },
    body: JSON.stringify([
      { kind: 'latency', ms, match: { method: 'GET', path: '/v2/slots', exact: true } },
    ]),
  });
  if (!response.ok) throw new Error(`no latency: HTTP ${response.status}`);
}
