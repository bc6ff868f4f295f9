import { describe, expect, it } from 'vitest';
import type { CallStep } from '../calendar/calendar-call.ts';
import type { Fact } from '../calendar/state.ts';
import { FIRST, RECORD } from '../calendar/testing/states.ts';
import { createRegistry } from '../runtime/metrics/registry.ts';
import { createCallMeter } from './call-meter.ts';

function newCall() {
  let now = 0;
  const registry = createRegistry(() => 0);
  const timers: (() => void)[] = [];
  const record = createCallMeter({
    meter: registry.meter,
    now: () => now,
    weigh: () => 1000 + now,
    delay: () => 2,
    setTimer: (_ms, run) => {
      timers.push(run);
      return () => undefined;
    },
  });
  return {
    record,
    later(ms: number) {
      now += ms;
    },
    tick: () => timers.shift()?.(),
    happens(fact: Fact, event: CallStep['event'] = { type: 'close', by: 'touch' }) {
      const effects = [{ type: 'notify', fact } as const];
      record.step?.({ event, version: 1, changed: true, effects, refusal: undefined });
    },
    note(call: string, fields = {}) {
      record.put({ kind: 'call', at: FIRST, data: { call, ...fields } });
    },
    async counted(): Promise<string[]> {
      const { text } = await registry.render();
      return text
        .split('\n')
        .filter((line) => /^icc_\w+(?:_total|_sum|bytes|delay_seconds)\S* [1-9]/.test(line));
    },
  };
}

describe('what is measured of a call', () => {
  it('is its outcome by how the caller came, and the time until it was booked', async () => {
    const call = newCall();
    call.record.begin('RM_1');
    call.later(5_000);
    call.record.meet?.('browser');
    call.later(30_000);
    call.happens({ type: 'booked', record: RECORD });
    call.record.end?.('hung_up');
    expect(await call.counted()).toEqual([
      'icc_calls_total{channel="browser",outcome="booked"} 1',
      'icc_bookings_total{result="booked"} 1',
      'icc_time_to_booked_seconds_sum 30',
      'icc_job_rss_bytes{stat="max"} 1000',
      'icc_job_rss_bytes{stat="p50"} 1000',
    ]);
    call.tick();
    expect((await call.counted()).slice(-3)).toEqual([
      'icc_job_rss_bytes{stat="p50"} 36000',
      'icc_job_delay_seconds{stat="max"} 2',
      'icc_job_delay_seconds{stat="p50"} 2',
    ]);
  });

  it('is what became of a wish in doubt, and that it was found out', async () => {
    const call = newCall();
    call.happens({ type: 'outcome_unknown', start: FIRST });
    call.happens({ type: 'book_failed', kind: 'slot_taken' });
    call.happens({ type: 'book_failed', kind: 'slot_taken' });
    expect(await call.counted()).toEqual([
      'icc_bookings_total{result="unknown"} 1',
      'icc_bookings_total{result="failed"} 2',
      'icc_recoveries_total{kind="outcome"} 1',
    ]);
  });

  it('is what was made good, and what a model was not allowed to claim', async () => {
    const call = newCall();
    call.note('began', { resumed: false });
    call.note('began', { resumed: true });
    call.note('voice restarted');
    call.note('claim dropped', { claim: 'done' });
    call.happens({ type: 'availability_back' });
    expect(await call.counted()).toEqual([
      'icc_recoveries_total{kind="agent"} 1',
      'icc_recoveries_total{kind="voice"} 1',
      'icc_recoveries_total{kind="times"} 1',
      'icc_claims_blocked_total{kind="done"} 1',
    ]);
  });

  it('is counted without a channel where no caller ever came', async () => {
    const call = newCall();
    call.record.end?.('gone');
    expect(await call.counted()).toEqual(['icc_calls_total{channel="nobody",outcome="none"} 1']);
  });
});
