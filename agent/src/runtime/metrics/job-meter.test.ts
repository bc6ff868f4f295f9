import { expect, it } from 'vitest';
import { createJobMeter } from './job-meter.ts';

it('nothing leaves a process before its call begins, then all of it, and from then on at once', () => {
  const sent: unknown[] = [];
  const meter = createJobMeter((message) => sent.push(message));
  const measured = (value: number) => ({
    case: 'in-call-calendar:measured',
    value: { name: 'icc_upstream_seconds', labels: { op: 'describe' }, value },
  });
  meter.add('icc_upstream_seconds', { op: 'describe' }, 1);
  expect(sent).toEqual([]);
  meter.begin();
  expect(sent).toEqual([measured(1)]);
  meter.add('icc_upstream_seconds', { op: 'describe' }, 2);
  expect(sent).toEqual([measured(1), measured(2)]);
});
