/** What images and clusters are told to run is there, by variables that there are, and is waited for when it ends. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse, parseAllDocuments } from 'yaml';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { PROGRAMS } from './setup/agent-build.mjs';

const ROOT = resolve(import.meta.dirname, '..');
const read = (name: string): string => readFileSync(resolve(ROOT, name), 'utf8');

const serviceSchema = z.object({
  image: z.string(),
  command: z.string().optional(),
  environment: z.record(z.string(), z.string()).default({}),
  stop_grace_period: z.string().optional(),
});
const composeSchema = z.object({ services: z.record(z.string(), serviceSchema) });
const containerSchema = z.object({
  command: z.array(z.string()),
  env: z.array(z.object({ name: z.string(), value: z.string() })),
});
const deploymentSchema = z.object({
  spec: z.object({
    template: z.object({
      spec: z.object({
        terminationGracePeriodSeconds: z.number(),
        containers: z.tuple([containerSchema]),
      }),
    }),
  }),
});

const { services } = composeSchema.parse(parse(read('compose.yaml'), { merge: true }));
const [deployment] = parseAllDocuments(read('deploy/kubernetes.yaml'));
const pod = deploymentSchema.parse(deployment?.toJS()).spec.template.spec;
const [container] = pod.containers;
const dockerfile = read('Dockerfile');

const variables = new Set(read('.env.example').match(/^[A-Z_]+(?==)/gm));
/** Of other people's images. */
const THEIRS = new Set(['POSTGRES_PASSWORD']);
/** In which a worker ends what the drain has left, in ms. */
const END_MS = 8_000;

/** `10m` in ms. */
function msOf(period: string | undefined): number {
  const [, minutes] = /^(\d+)m$/.exec(period ?? '') ?? [];
  if (minutes === undefined) throw new Error(`${period} is not in minutes`);
  return Number(minutes) * 60_000;
}

describe('what is shipped', () => {
  it.each<[string, string]>([
    ...Object.entries(services).map(([name, { command = '' }]): [string, string] => [
      name,
      command,
    ]),
    ['the image', /^CMD (.*)$/m.exec(dockerfile)?.[1] ?? ''],
    ['Kubernetes', container.command.join(' ')],
  ])('%s runs a program that there is', (_, command) => {
    const [, program] = /agent\/dist\/([\w-]+)\.js\b/.exec(command) ?? [];
    if (command.includes('node')) expect(Object.keys(PROGRAMS)).toContain(program);
  });

  it('sets variables that there are', () => {
    const set = [
      ...Object.values(services).flatMap(({ environment }) => Object.keys(environment)),
      ...container.env.map(({ name }) => name),
      ...[...(/^ENV (.*)$/m.exec(dockerfile)?.[1] ?? '').matchAll(/(\w+)=/g)].map(
        ([, name = '']) => name,
      ),
    ];
    const unknown = set.filter((name) => !variables.has(name) && !THEIRS.has(name));
    expect(unknown).toEqual(['NODE_ENV']);
  });

  it('names a version of every image of others', () => {
    for (const { image } of Object.values(services)) {
      if (image !== 'in-call-calendar') expect(image).toMatch(/:v?\d+\.\d+/);
    }
    expect(dockerfile.match(/^FROM \S+/gm)?.[0]).toMatch(/^FROM node:\d+/);
  });

  it('waits longer for a worker than its calls may go on', () => {
    const worker = services['worker'];
    expect(msOf(worker?.stop_grace_period)).toBeGreaterThanOrEqual(
      Number(worker?.environment['WORKER_DRAIN_MS']) + END_MS,
    );
    const drain = container.env.find(({ name }) => name === 'WORKER_DRAIN_MS');
    expect(pod.terminationGracePeriodSeconds * 1000).toBeGreaterThanOrEqual(
      Number(drain?.value) + END_MS,
    );
  });
});
