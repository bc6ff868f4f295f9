/** Starts the process that hears and speaks for all calls of a worker, and starts it again when it ends. */
import { fork, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { argumentsFor } from '../../../runtime/load-typescript.ts';
import type { SpeakerFiles } from '../neural/speaker-process.ts';
import { createSilenceWatch } from '../silence-watch.ts';
import { reportSchema } from './reports.ts';

const START_AGAIN_MS = 1000;

export interface ShareSpeechOptions {
  /** Parts of the neural voice, which speaks beside the classic one; none where it is not wanted or not there. */
  speaker?: SpeakerFiles | undefined;
  /** Where the language models are kept of what hears details again; without it nothing does. */
  detailDir?: string | undefined;
  setTimer: (ms: number, run: () => void) => () => void;
  log: { warn(fields: object, message: string): void };
}

export interface ServedSpeech {
  /** For `connectSpeech`. */
  socket: string;
  /** The process that runs now; undefined between two of them. */
  pid(): number | undefined;
  close(): Promise<void>;
}

/**
 * Returns when calls can be served.
 *
 * @throws Error when the process ends before it is ready
 */
export async function shareSpeech({
  speaker,
  detailDir,
  setTimer,
  log,
}: ShareSpeechOptions): Promise<ServedSpeech> {
  // Readable by this user alone.
  const dir = await mkdtemp(join(tmpdir(), 'speech-'));
  const socket = join(dir, 'socket');
  let child: ChildProcess | undefined;
  let isClosed = false;

  const run = (onReady: () => void, onFailed: (error: Error) => void): void => {
    let isReady = false;
    let isSilent = false;
    const program = fileURLToPath(new URL('./speech-process.ts', import.meta.url));
    const started = fork(program, [socket, JSON.stringify({ speaker, detailDir })], {
      execArgv: argumentsFor(program),
    });
    child = started;
    const watch = createSilenceWatch(setTimer, () => {
      isSilent = true;
      started.kill('SIGKILL');
    });
    started.on('message', (message) => {
      const report = reportSchema.parse(message);
      if (report.kind === 'warning') {
        log.warn(report.fields, report.message);
        return;
      }
      watch.sign();
      if (report.kind === 'alive') return;
      isReady = true;
      onReady();
    });
    started.once('exit', (code, signal) => {
      child = undefined;
      watch.stop();
      const how = isSilent ? 'gave no sign of life' : `ended with ${signal ?? String(code)}`;
      onFailed(new Error(`the process of the speech ${how}`));
      if (isClosed) return;
      log.warn({ how }, 'the process of the speech is started again');
      const again = (): void => {
        if (!isClosed) run(ignore, ignore);
      };
      if (isReady) again();
      else setTimer(START_AGAIN_MS, again);
    });
  };

  const close = async (): Promise<void> => {
    isClosed = true;
    const last = child;
    if (last !== undefined) {
      await new Promise((resolve) => {
        last.once('exit', resolve);
        last.disconnect();
      });
    }
    await rm(dir, { recursive: true, force: true });
  };

  try {
    await new Promise<void>(run);
  } catch (error) {
    await close();
    throw error;
  }
  return { socket, pid: () => child?.pid, close };
}

function ignore(): void {
  // Calls find out by their line.
}
