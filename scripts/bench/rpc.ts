/** What the answer with warm slots costs over a bare answer of the same size, from Chromium to an agent's process. */
import { randomUUID } from 'node:crypto';
import { addDays, encode } from '@in-call-calendar/shared';
import type {} from '../../web/src/bench/web-bench.ts';
import { accessToken } from '../lib/access-token.ts';
import { launchChromium } from '../lib/chromium.ts';
import { startBenchAgent } from './agent/start-bench-agent.ts';
import { withCallStack } from './call-stack.ts';
import { servePages } from './serve-pages.ts';
import { median } from './statistics.ts';

const ROUNDS = 100;
const WARM_UP = 20;
const DAYS = 14;

export interface RpcFigures {
  echo_p50_ms: number;
  slots_cached_p50_ms: number;
  slots_ratio: number;
  /** Length of either answer, in characters. */
  answer_chars: number;
  rounds: number;
}

/** Measures both answers in turn, after a warm-up, in a room of its own. */
export function benchRpc(log: (line: string) => void): Promise<RpcFigures> {
  return withCallStack(
    async (stack) => {
      const [room, caller] = [`bench-${randomUUID()}`, `caller-${randomUUID()}`];
      const pages = await servePages(['bench-room.html']);
      const browser = await launchChromium();
      const agent = await startBenchAgent(stack, room, caller);
      try {
        const page = await browser.newPage();
        await page.goto(`${pages.url}bench-room.html`);
        const token = accessToken(stack, { identity: caller, room });
        await page.evaluate(([url, key]) => window.roomBench.join(url, key), [
          stack.livekitUrl,
          token,
        ] as const);
        const today = new Date().toISOString().slice(0, 10);
        const payload = encode({ from: today, to: addDays(today, DAYS - 1) });
        const ask = (method: string) =>
          page.evaluate(([to, name, text]) => window.roomBench.call(to, name, text), [
            agent.identity,
            method,
            payload,
          ] as const);
        const [bare, slots]: [number[], number[]] = [[], []];
        let chars = 0;
        for (let round = -WARM_UP; round < ROUNDS; round += 1) {
          const echo = await ask('bench.bare');
          const warm = await ask('calendar.slots');
          if (Math.abs(echo.length - warm.length) > 0.1 * warm.length) {
            throw new Error(`answers of ${echo.length} and ${warm.length} characters`);
          }
          chars = warm.length;
          if (round < 0) continue;
          bare.push(echo.ms);
          slots.push(warm.ms);
        }
        log(`rpc: ${ROUNDS} rounds of ${chars} characters`);
        const round = (value: number): number => Math.round(value * 100) / 100;
        return {
          echo_p50_ms: round(median(bare)),
          slots_cached_p50_ms: round(median(slots)),
          slots_ratio: round(median(slots) / median(bare)),
          answer_chars: chars,
          rounds: ROUNDS,
        };
      } finally {
        await agent.stop();
        await browser.close();
        await pages.close();
      }
    },
    { parts: ['sfu', 'local-calcom'] },
  );
}
