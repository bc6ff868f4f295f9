import { ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { watchJob, watchJobs, type DeadCall } from './watch-jobs.ts';

const call: DeadCall = { room: 'call-1', caller: 'caller-1', agent: 'agent-1' };
const leads = { case: 'in-call-calendar:leads', value: call };

const quiet = { onDeath: () => undefined, onMessage: () => undefined, onEnd: () => undefined };

function deathsAfter(...messages: unknown[]): DeadCall[] {
  const child = new ChildProcess();
  const deaths: DeadCall[] = [];
  watchJob(child, { ...quiet, onDeath: (dead) => deaths.push(dead) });
  for (const message of messages) child.emit('message', message);
  child.emit('exit', null, 'SIGKILL');
  return deaths;
}

describe('the process of a call', () => {
  it('is missed when it ends without a word', () => {
    expect(deathsAfter({ case: 'initializeResponse' }, leads)).toEqual([call]);
  });

  it('is not missed when it had no call, or its call had ended', () => {
    expect(deathsAfter({ case: 'initializeResponse' }, 'x', null)).toEqual([]);
    expect(deathsAfter(leads, { case: 'exiting', value: { reason: 'hung_up' } })).toEqual([]);
  });

  it('is heard whatever it says, until it has ended', () => {
    const child = new ChildProcess();
    const heard: unknown[] = [];
    watchJob(child, {
      ...quiet,
      onMessage: (job, message) => heard.push([job === child, message]),
      onEnd: (job) => heard.push([job === child, 'ended']),
    });
    child.emit('message', { case: 'any' });
    child.emit('exit', 0, null);
    expect(heard).toEqual([
      [true, { case: 'any' }],
      [true, 'ended'],
    ]);
  });

  it('is watched from its start, whoever forks it', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'watch-jobs-'));
    const file = join(dir, 'job.mjs');
    writeFileSync(file, `process.send(${JSON.stringify(leads)}); setInterval(() => {}, 1000);`);
    const died = new Promise((resolve) => {
      watchJobs({ ...quiet, onDeath: resolve });
    });
    const child = fork(file);
    await once(child, 'message');
    child.kill('SIGKILL');
    expect(await died).toEqual(call);
    rmSync(dir, { recursive: true });
  });
});
