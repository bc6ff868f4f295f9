/** The workflows of .github, checked as actionlint and zizmor would where it matters here. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';

const DIR = join(import.meta.dirname, '..', '..', '.github', 'workflows');

const stepSchema = z.union([
  z.strictObject({
    uses: z.string(),
    with: z.record(z.string(), z.union([z.string(), z.boolean()])).optional(),
  }),
  z.strictObject({ run: z.string() }),
]);
const workflowSchema = z.strictObject({
  name: z.string(),
  on: z.record(z.string(), z.unknown()),
  permissions: z.record(z.string(), z.string()),
  jobs: z.record(
    z.string(),
    z.strictObject({
      'runs-on': z.string(),
      'timeout-minutes': z.int(),
      strategy: z.strictObject({
        'fail-fast': z.boolean(),
        matrix: z.record(z.string(), z.array(z.string())),
      }),
      steps: z.array(stepSchema),
    }),
  ),
});

const files = readdirSync(DIR).map((name) => {
  const text = readFileSync(join(DIR, name), 'utf8');
  const workflow = workflowSchema.parse(parse(text));
  return { name, text, workflow, jobs: Object.values(workflow.jobs) };
});

describe.each(files)('$name', ({ text, workflow, jobs }) => {
  it('may read the repository, and nothing else', () => {
    expect(workflow.permissions).toEqual({ contents: 'read' });
    expect(Object.keys(workflow.on)).not.toContain('pull_request_target');
    for (const { steps } of jobs) {
      const checkouts = steps.flatMap((step) =>
        'uses' in step && step.uses.startsWith('actions/checkout@') ? [step.with] : [],
      );
      expect(checkouts).toEqual([{ 'persist-credentials': false }]);
    }
  });

  it('names every action by a full commit, with its version beside it', () => {
    const uses = text.split('\n').filter((line) => line.includes('uses:'));
    expect(uses.length).toBeGreaterThan(0);
    for (const line of uses) {
      expect(line).toMatch(/uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
    }
  });

  it('runs the whole test suite on the oldest and the newest Node, and no script of its own', () => {
    for (const { steps, strategy } of jobs) {
      expect(strategy.matrix).toEqual({ node: ['20', '24'] });
      expect(steps.flatMap((step) => ('run' in step ? [step.run] : []))).toEqual(['npm test']);
      expect(steps).toContainEqual(
        expect.objectContaining({ with: { 'node-version': '${{ matrix.node }}' } }),
      );
    }
  });
});
