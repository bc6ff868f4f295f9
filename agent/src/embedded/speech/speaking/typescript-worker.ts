import { Worker } from 'node:worker_threads';
import { stripsTypes } from '../../../runtime/load-typescript.ts';

/**
 * Starts a worker thread from a file, which is a `.ts` file unless the program was built.
 *
 * A Node that strips types (22.18 and later) needs nothing. Before that the thread registers tsx itself: measured
 * on Node 20.20, `--import tsx` among the process's arguments is inherited by threads but has no effect there.
 */
export function startTypescriptWorker(file: URL): Worker {
  if (file.pathname.endsWith('.js') || stripsTypes()) return new Worker(file);
  const tsx = import.meta.resolve('tsx/esm/api');
  const program = `import(${JSON.stringify(tsx)}).then(({ register }) => {
    register();
    return import(${JSON.stringify(file.href)});
  });`;
  return new Worker(program, { eval: true, execArgv: [] });
}
