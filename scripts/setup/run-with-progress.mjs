import { spawn } from 'node:child_process';

const TAIL_LINES = 30;

/**
 * @param {number} milliseconds
 * @returns {string} `8 s`, `1 min 5 s`
 */
export function elapsed(milliseconds) {
  const seconds = Math.round(milliseconds / 1000);
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}

/**
 * Runs a command whose own output nobody wants to read, and says every few seconds what goes on and for how long.
 *
 * @param {object} step
 * @param {string} step.label what goes on, for people: `installing npm packages`
 * @param {string} step.command
 * @param {readonly string[]} step.args
 * @param {(line: string) => void} step.log
 * @param {string} [step.cwd]
 * @param {Record<string, string>} [step.env] added to the environment of this process
 * @param {number} [step.everyMs] time between two progress lines, 4,000 ms by default
 * @param {number} [step.timeoutMs] the command is ended after this time, 20 minutes by default
 * @param {() => number} [step.now] epoch ms
 * @returns {Promise<void>}
 * @throws {Error} when the command cannot be started, fails or takes too long; the message ends with its last lines
 */
export async function runWithProgress(step) {
  const { label, log, everyMs = 4_000, timeoutMs = 20 * 60_000, now = Date.now } = step;
  const startedAt = now();
  /** @type {string[]} */
  const tail = [];
  let lines = 0;
  log(`${label} ...`);
  const child = spawn(step.command, step.args, {
    cwd: step.cwd,
    env: { ...process.env, ...step.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const heartbeat = setInterval(() => {
    const last = tail.at(-1);
    log(
      `${label} ... ${elapsed(now() - startedAt)}${last ? ` (${lines} lines, now: ${last.slice(0, 80)})` : ''}`,
    );
  }, everyMs);
  const deadline = setTimeout(() => child.kill('SIGKILL'), timeoutMs);
  const keep = (/** @type {Buffer} */ chunk) => {
    for (const line of chunk.toString().split('\n')) {
      if (line.trim() === '') continue;
      lines += 1;
      tail.push(line.trim());
      if (tail.length > TAIL_LINES) tail.shift();
    }
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  try {
    /** @type {{ code: number | null, signal: string | null }} */
    const end = await new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('close', (code, signal) => resolve({ code, signal }));
    });
    if (end.code === 0) {
      log(`${label}: done in ${elapsed(now() - startedAt)}`);
      return;
    }
    throw new Error(
      `${label}: \`${step.command} ${step.args.join(' ')}\` ended with ${end.signal ?? `exit code ${end.code}`}` +
        ` after ${elapsed(now() - startedAt)}\n${tail.map((line) => `    ${line}`).join('\n')}`,
    );
  } finally {
    clearInterval(heartbeat);
    clearTimeout(deadline);
  }
}
