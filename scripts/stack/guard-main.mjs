/**
 * Outlives the launcher to end what it leaves behind. The launcher holds the other end of standard input and writes
 * `+<leader>` for every process group it starts and `-<leader>` for every one that has ended; when the launcher is
 * gone, however it went, the input ends, and the groups that are left are ended.
 */

const GRACE_MS = 3_000;

/** @type {Set<number>} */
const leaders = new Set();
let rest = '';

process.stdin.setEncoding('utf8');
process.stdin.on('data', (chunk) => {
  const lines = `${rest}${chunk.toString()}`.split('\n');
  rest = lines.pop() ?? '';
  for (const line of lines) {
    const leader = Number(line.slice(1));
    if (line.startsWith('+')) leaders.add(leader);
    else leaders.delete(leader);
  }
});
process.stdin.on('end', () => {
  if (leaders.size === 0) return;
  signalAll('SIGTERM');
  setTimeout(() => signalAll('SIGKILL'), GRACE_MS);
});
// A terminal that is closed, and Ctrl-C, are for the launcher.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => undefined);

/** @param {NodeJS.Signals} signal */
function signalAll(signal) {
  for (const leader of leaders) {
    try {
      process.kill(-leader, signal);
    } catch {
      // The group has ended by itself.
      leaders.delete(leader);
    }
  }
}
