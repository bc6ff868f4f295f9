/** The workflows of .github, checked as actionlint and zizmor would where it matters here. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import agent from '../../agent/package.json' with { type: 'json' };

const DIR = join(import.meta.dirname, '..', '..', '.github', 'workflows');

const stepSchema = z.union([
  z.strictObject({
    uses: z.string(),
    with: z.record(z.string(), z.union([z.string(), z.boolean()])).optional(),
  }),
  z.strictObject({
    run: z.string(),
    env: z.record(z.string(), z.string()).optional(),
    'working-directory': z.string().optional(),
  }),
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
      environment: z.string().optional(),
      permissions: z.record(z.string(), z.string()).optional(),
      strategy: z
        .strictObject({
          'fail-fast': z.boolean(),
          matrix: z.record(z.string(), z.array(z.string())),
        })
        .optional(),
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
});

/** The commands of a workflow's jobs, one after the other. */
function commandsOf(file: string): string[] {
  const jobs = files.find(({ name }) => name === file)?.jobs ?? [];
  return jobs.flatMap(({ steps }) => steps.flatMap((step) => ('run' in step ? [step.run] : [])));
}

describe('check.yml', () => {
  it('runs the whole test suite on the oldest and the newest Node, and no script of its own', () => {
    const [job] = files.find(({ name }) => name === 'check.yml')?.jobs ?? [];
    expect(job?.strategy?.matrix).toEqual({ node: ['20', '24'] });
    expect(commandsOf('check.yml')).toEqual(['npm test']);
    expect(job?.steps).toContainEqual(
      expect.objectContaining({ with: { 'node-version': '${{ matrix.node }}' } }),
    );
  });
});

describe('publish.yml', () => {
  it('alone may prove who it is, has no token, and publishes by changesets with provenance', () => {
    const rights = files.flatMap(({ name, jobs }) =>
      jobs.flatMap(({ permissions }) => (permissions ? [[name, permissions]] : [])),
    );
    expect(rights).toEqual([['publish.yml', { contents: 'read', 'id-token': 'write' }]]);
    const [publish] = files.filter(({ name }) => name === 'publish.yml');
    expect(publish?.text).not.toContain('secrets.');
    expect(publish?.workflow.on).toEqual({ push: { tags: ['v*'] } });
    expect(publish?.jobs[0]?.steps.at(-1)).toEqual({
      run: 'npx changeset publish --no-git-tag',
      env: { NPM_CONFIG_PROVENANCE: 'true' },
    });
  });

  it('builds the site and both packages before it publishes what they are built into', () => {
    const commands = commandsOf('publish.yml');
    expect(commands).toEqual(
      expect.arrayContaining(['npm run docs', 'npm run build -w web', 'npm run pack-agent']),
    );
    expect(agent.publishConfig.directory).toBe('dist/package');
  });
});
