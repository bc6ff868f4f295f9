/** Every scenario of the repository, played with the embedded dialogue. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readScenarios } from './read-scenarios.ts';
import { runScenario } from './run-scenario.ts';
import { loadScenarios } from './scenario-files.ts';
import { embeddedVoice } from './scenario-voice.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const scenarios = await loadScenarios(ROOT);

describe('the scenarios', () => {
  it('are at least forty, and no two have the same name', () => {
    const labels = new Set(scenarios.map(({ label }) => label));
    expect(labels.size).toBe(scenarios.length);
    expect(scenarios.length).toBeGreaterThanOrEqual(40);
  });

  it('have an example in their README that passes', async () => {
    const readme = await readFile(join(ROOT, 'agent/scenarios/README.md'), 'utf8');
    const [example] = readScenarios(/```yaml\n(.*?)```/s.exec(readme)?.[1] ?? '', 'README.md');
    expect(await runScenario(example!, embeddedVoice)).toMatchObject({ problems: [] });
  });
});

describe.concurrent('with the embedded dialogue', () => {
  it.each(scenarios)('$file: $label', async (scenario) => {
    const { outcome, problems, transcript } = await runScenario(scenario, embeddedVoice);
    expect(outcome, [...problems, transcript].join('\n')).not.toBe('failed');
  });
});
