import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { createJobMeter, takeMeasured } from './job-meter.ts';
import { createRegistry } from './registry.ts';
import { serveMetrics } from './serve-metrics.ts';

/** Lines of our own metrics that begin so. */
async function lines(
  registry: ReturnType<typeof createRegistry>,
  start: string,
): Promise<string[]> {
  const { text } = await registry.render();
  return text.split('\n').filter((line) => line.startsWith(start));
}

/** The meter of a process of its own: what it measures comes as messages. */
function processOf(registry: ReturnType<typeof createRegistry>) {
  const job = {};
  const meter = createJobMeter((message) => takeMeasured(registry, job, message));
  meter.begin();
  return { job, meter };
}

describe('the registry of a worker', () => {
  it('adds up what the processes of calls count, and keeps it when one has ended', async () => {
    const registry = createRegistry(() => 0);
    for (const { job, meter } of [processOf(registry), processOf(registry)]) {
      meter.add('icc_bookings_total', { result: 'booked' });
      meter.add('icc_rpc_seconds', { method: 'calendar.book', code: 'ok' }, 0.02);
      registry.forget(job);
    }
    expect(await lines(registry, 'icc_bookings_total')).toEqual([
      'icc_bookings_total{result="booked"} 2',
    ]);
    expect(await lines(registry, 'icc_rpc_seconds_count')).toEqual([
      'icc_rpc_seconds_count{method="calendar.book",code="ok"} 2',
    ]);
    expect(await lines(registry, 'icc_rpc_seconds_bucket{le="0.025"')).toHaveLength(1);
  });

  it('sums what stands in living processes only', async () => {
    const registry = createRegistry(() => 0);
    const [one, other] = [processOf(registry), processOf(registry)];
    one.meter.set('icc_holds_active', 1);
    other.meter.set('icc_holds_active', 1);
    expect(await lines(registry, 'icc_holds_active')).toEqual(['icc_holds_active 2']);
    registry.forget(one.job);
    // A message that was still on its way.
    one.meter.set('icc_holds_active', 1);
    expect(await lines(registry, 'icc_holds_active')).toEqual(['icc_holds_active 1']);
  });

  it('shows the greatest and the middle weight of processes, and none where there are none', async () => {
    const registry = createRegistry(() => 0);
    expect(await lines(registry, 'icc_job_rss_bytes')).toEqual([]);
    for (const weight of [300, 100, 200])
      processOf(registry).meter.set('icc_job_rss_bytes', weight);
    expect(await lines(registry, 'icc_job_rss_bytes')).toEqual([
      'icc_job_rss_bytes{stat="max"} 300',
      'icc_job_rss_bytes{stat="p50"} 200',
    ]);
  });

  it('shows the budget as it was left last, for a minute', async () => {
    let now = 0;
    const registry = createRegistry(() => now);
    processOf(registry).meter.set('icc_upstream_budget_remaining', 7);
    now = 1000;
    processOf(registry).meter.set('icc_upstream_budget_remaining', 3);
    const name = 'icc_upstream_budget_remaining';
    expect(await lines(registry, name)).toEqual([`${name} 3`]);
    now = 61_001;
    expect(await lines(registry, name)).toEqual([]);
  });

  it('asks for what it can read whenever somebody reads', async () => {
    let calls = 1;
    const registry = createRegistry(() => 0, { icc_calls_active: () => calls });
    expect(await lines(registry, 'icc_calls_active')).toEqual(['icc_calls_active 1']);
    calls = 2;
    expect(await lines(registry, 'icc_calls_active')).toEqual(['icc_calls_active 2']);
  });

  it.each([
    [{ name: 'icc_bookings_total', labels: { result: 'booked', room: 'call-1' }, value: 1 }],
    [{ name: 'icc_bookings_total', labels: {}, value: 1 }],
    [{ name: 'icc_bookings_total', labels: { result: 'booked' }, value: -1 }],
    [{ name: 'icc_unknown', labels: {}, value: 1 }],
    [{ name: 'icc_bookings_total', value: 1 }],
    [{ name: 'constructor', labels: {}, value: 1 }],
  ])('drops what is no measurement of a metric: %j', async (value) => {
    const registry = createRegistry(() => 0);
    const before = (await lines(registry, 'icc_')).join('\n');
    takeMeasured(registry, {}, { case: 'in-call-calendar:measured', value });
    takeMeasured(registry, {}, { case: 'another', value });
    expect((await lines(registry, 'icc_')).join('\n')).toBe(before);
  });
});

describe('the port of the metrics', () => {
  it('serves them, and nothing else', async () => {
    const server = serveMetrics(
      createRegistry(() => 0),
      { host: '127.0.0.1', port: 0 },
    );
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const metrics = await fetch(`http://127.0.0.1:${port}/metrics`);
    expect(metrics.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
    expect(await metrics.text()).toContain('# TYPE icc_calls_total counter');
    expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(404);
    const post = await fetch(`http://127.0.0.1:${port}/metrics`, { method: 'POST' });
    expect(post.status).toBe(404);
    server.close();
  });
});
