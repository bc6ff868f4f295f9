/** The dashboard and the alerts in deploy/ ask for metrics that there are, by labels that they have. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { COUNTERS, GAUGES, HISTOGRAMS } from './metric-table.ts';

const read = (name: string): string =>
  readFileSync(resolve(import.meta.dirname, '../../../../deploy', name), 'utf8');

const dashboardSchema = z.object({
  panels: z.array(
    z.object({ title: z.string(), targets: z.array(z.object({ expr: z.string() })) }),
  ),
});
const rulesSchema = z.object({
  groups: z.array(z.object({ rules: z.array(z.object({ alert: z.string(), expr: z.string() })) })),
});

const panels = dashboardSchema.parse(JSON.parse(read('grafana-dashboard.json'))).panels;
const alerts = rulesSchema.parse(parse(read('alerts.yml'))).groups.flatMap(({ rules }) => rules);
const queries = [
  ...panels.flatMap(({ title, targets }) => targets.map(({ expr }) => [title, expr] as const)),
  ...alerts.map(({ alert, expr }) => [alert, expr] as const),
];

/** Every name under which Prometheus keeps our metrics, with the labels that it has. */
const known = new Map<string, readonly string[]>();
for (const [name, { labels }] of Object.entries(COUNTERS)) known.set(name, labels);
for (const [name, { across }] of Object.entries(GAUGES)) {
  known.set(name, across === 'spread' ? ['stat'] : []);
}
for (const [name, { labels }] of Object.entries(HISTOGRAMS)) {
  known.set(`${name}_bucket`, [...labels, 'le']);
  known.set(`${name}_sum`, labels);
  known.set(`${name}_count`, labels);
}

describe('what is asked for in deploy/', () => {
  it.each(queries)('%s: is measured', (_, query) => {
    const names = query.match(/\bicc_\w+/g) ?? [];
    expect(names.length + (query.includes('up{') ? 1 : 0)).toBeGreaterThan(0);
    for (const name of names) expect([...known.keys()]).toContain(name);
    const labels = names.flatMap((name) => known.get(name) ?? []);
    const asked = [
      ...[...query.matchAll(/by \(([^)]*)\)/g)].flatMap(([, list = '']) => list.split(', ')),
      ...[...query.matchAll(/icc_\w+\{(\w+)[!=~]/g)].map(([, label = '']) => label),
    ];
    for (const label of asked) expect(labels).toContain(label);
  });

  it('every metric is on the dashboard', () => {
    const text = panels.flatMap(({ targets }) => targets.map(({ expr }) => expr)).join('\n');
    const missing = Object.keys({ ...COUNTERS, ...HISTOGRAMS, ...GAUGES }).filter(
      (name) => !text.includes(name),
    );
    expect(missing).toEqual([]);
  });
});
