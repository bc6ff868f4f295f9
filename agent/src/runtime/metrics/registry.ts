/** All that a worker or a server has measured, in the form that Prometheus reads. */
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import { createGauges } from './gauges.ts';
import type { Meter } from './meter.ts';
import { COUNTERS, GAUGES, HISTOGRAMS, type GaugeName } from './metric-table.ts';

/** One measurement of a process. */
export interface Measured {
  name: string;
  /** Undefined where a gauge stands at the value. */
  labels?: Record<string, string> | undefined;
  value: number;
}

export interface MetricsRegistry {
  /** For this process itself. */
  meter: Meter;
  /** Takes a measurement of another process, for which `source` stands; one that is of no metric is dropped. */
  take(source: object, measured: Measured): void;
  /** Drops the gauges of a process that has ended; what it has counted stays. */
  forget: (source: object) => void;
  /** The text of all metrics, and its type. */
  render(): Promise<{ text: string; contentType: string }>;
}

interface Sampler {
  labels: readonly string[];
  add(labels: Record<string, string>, value: number): void;
}

/**
 * Returns a registry with nothing measured yet.
 *
 * @param now epoch ms
 * @param readings gauges of this process that are asked for whenever somebody reads
 */
export function createRegistry(
  now: () => number,
  readings: Partial<Record<GaugeName, () => number>> = {},
): MetricsRegistry {
  const registry = new Registry();
  const registers = [registry];
  const own = {};
  const gauges = createGauges(now);
  const samplers = new Map<string, Sampler>();
  collectDefaultMetrics({ register: registry });

  for (const [name, { help, labels }] of Object.entries(COUNTERS)) {
    const counter = new Counter({ name, help, labelNames: [...labels], registers });
    samplers.set(name, { labels, add: (values, value) => counter.inc(values, value) });
  }
  for (const [name, { help, labels, buckets }] of Object.entries(HISTOGRAMS)) {
    const config = { name, help, labelNames: [...labels], buckets: [...buckets], registers };
    const histogram = new Histogram(config);
    samplers.set(name, { labels, add: (values, value) => histogram.observe(values, value) });
  }
  for (const [name, { help, across }] of Object.entries(GAUGES)) {
    if (!isGauge(name)) continue;
    new Gauge({
      name,
      help,
      labelNames: across === 'spread' ? ['stat'] : [],
      registers,
      collect() {
        const reading = readings[name];
        if (reading) gauges.set(name, own, reading());
        this.reset();
        // A gauge without labels stands at 0 again after that.
        if (across === 'last') this.remove();
        for (const { labels, value } of gauges.read(name)) this.set(labels, value);
      },
    });
  }

  function take(source: object, { name, labels, value }: Measured): void {
    if (labels === undefined) {
      if (isGauge(name)) gauges.set(name, source, value);
      return;
    }
    const sampler = samplers.get(name);
    const isWhole = sampler?.labels.length === Object.keys(labels).length;
    if (isWhole && value >= 0 && sampler.labels.every((label) => Object.hasOwn(labels, label))) {
      sampler.add(labels, value);
    }
  }

  return {
    meter: {
      add: (name, labels, value = 1) => take(own, { name, labels, value }),
      set: (name, value) => gauges.set(name, own, value),
    },
    take,
    forget: gauges.forget,
    render: async () => ({ text: await registry.metrics(), contentType: registry.contentType }),
  };
}

function isGauge(name: string): name is GaugeName {
  return Object.hasOwn(GAUGES, name);
}
