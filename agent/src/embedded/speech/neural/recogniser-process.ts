/** The process that hears: one Python program for all calls of a worker, watched and started again when it ends. */
import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import type { Heard, Utterance, UtteranceListener } from './hearing.ts';
import { createUtteranceQueue } from './utterance-queue.ts';

const PROGRAM = join(import.meta.dirname, 'recogniser.py');

/** Loading takes 1 to 3 s, on a busy machine 15. */
const START_MS = 60_000;
/** An answer takes 0.1 to 0.5 s, on an overloaded machine 10. A process that is silent for longer than this hangs. */
const ANSWER_MS = 30_000;
/** Wait before a process that ended while it was starting is started again. */
const START_AGAIN_MS = 1000;
/** Utterances that wait; with more of them the last would come seconds too late. */
const QUEUE_LIMIT = 32;

const messageSchema = z.union([
  z.object({ ready: z.literal(true) }),
  z.object({ text: z.string(), confidence: z.number(), silence: z.number() }),
]);

/** Where the recogniser's parts are. */
export interface RecogniserFiles {
  python: string;
  /** Folder of its Python packages. */
  libraries: string;
  /** Folder of the model, in CTranslate2's format. */
  modelDir: string;
}

export interface RecogniserOptions {
  files: RecogniserFiles;
  /** Threads that one utterance is decoded by. */
  threads: number;
  setTimer: (ms: number, run: () => void) => () => void;
  log: { warn(fields: object, message: string): void };
}

interface Task {
  utterance: Utterance;
  resolve: (heard: Heard) => void;
  reject: (error: Error) => void;
}

/**
 * Starts the recogniser and waits until it hears.
 *
 * @throws Error when it ends, or says nothing for a minute, before it is ready
 */
export async function startRecogniser(options: RecogniserOptions): Promise<RecogniserProcess> {
  const recogniser = new RecogniserProcess(options);
  await recogniser.start();
  return recogniser;
}

export class RecogniserProcess implements UtteranceListener {
  readonly #options: RecogniserOptions;
  readonly #queue = createUtteranceQueue<Task>({ limit: QUEUE_LIMIT });
  #child: ChildProcessWithoutNullStreams | undefined;
  #isReady = false;
  #isClosed = false;
  #current: Task | undefined;
  #stopTimer: () => void = () => undefined;

  constructor(options: RecogniserOptions) {
    this.#options = options;
  }

  /** The process that runs now; undefined between two of them. */
  get pid(): number | undefined {
    return this.#child?.pid;
  }

  start(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#run(resolve, reject);
    });
  }

  hear(utterance: Utterance, signal?: AbortSignal): Promise<Heard> {
    return new Promise((resolve, reject) => {
      const giveUp = (): void => {
        this.#queue.remove(task);
        task.reject(new Error('nobody waits for the utterance any more'));
      };
      // A caller's signal lasts for many utterances.
      const unfollow = (): void => signal?.removeEventListener('abort', giveUp);
      const task: Task = {
        utterance,
        resolve(heard) {
          unfollow();
          resolve(heard);
        },
        reject(error) {
          unfollow();
          reject(error);
        },
      };
      if (this.#isClosed) reject(new Error('the recogniser is closed'));
      else if (signal?.aborted === true) reject(new Error('nobody waits for the utterance'));
      else if (this.#queue.add(utterance.caller, task)) {
        signal?.addEventListener('abort', giveUp, { once: true });
        this.#next();
      } else reject(new Error('too many utterances are waiting'));
    });
  }

  close(): Promise<void> {
    this.#isClosed = true;
    const child = this.#child;
    this.#fail(new Error('the recogniser is closed'));
    for (const { reject } of this.#queue.clear()) reject(new Error('the recogniser is closed'));
    if (child === undefined) return Promise.resolve();
    return new Promise((resolve) => {
      child.once('close', resolve);
      child.kill();
    });
  }

  #run(onReady: () => void, onFailed: (error: Error) => void): void {
    const { files, threads, setTimer, log } = this.#options;
    const child = spawn(files.python, ['-s', PROGRAM, files.modelDir, String(threads)], {
      // In a group of its own: Ctrl-C must not end it while calls are led to their end. It ends with its input.
      detached: true,
      env: {
        PYTHONPATH: files.libraries,
        PYTHONDONTWRITEBYTECODE: '1',
        HF_HUB_OFFLINE: '1',
      },
    });
    this.#child = child;
    let lastWords = '';
    child.stderr.on('data', (chunk: Buffer) => {
      lastWords = `${lastWords}${chunk.toString()}`.slice(-500);
    });
    // What cannot be written to a process that ends is said when it has ended.
    child.stdin.on('error', () => undefined);
    child.once('error', (error) => {
      lastWords = error.message;
    });
    createInterface(child.stdout).on('line', (line) => {
      const message = readMessage(line);
      if (message === undefined) {
        // Answers have no numbers: from here on it is not known to which utterance the next one belongs.
        lastWords = 'it wrote what is no answer';
        child.kill('SIGKILL');
        return;
      }
      this.#stopTimer();
      if ('ready' in message) {
        this.#isReady = true;
        onReady();
      } else {
        this.#current?.resolve(message);
        this.#current = undefined;
      }
      this.#next();
    });
    this.#stopTimer = setTimer(START_MS, () => child.kill('SIGKILL'));
    child.once('close', (code, signal) => {
      const wasReady = this.#isReady;
      this.#child = undefined;
      this.#isReady = false;
      this.#stopTimer();
      const how = `ended with ${signal ?? String(code)}: ${lastWords.trim()}`;
      this.#fail(new Error(`the recogniser ${how}`));
      onFailed(new Error(`the recogniser ${how}`));
      if (this.#isClosed) return;
      log.warn({ how }, 'the recogniser is started again');
      const again = (): void => {
        if (!this.#isClosed)
          this.#run(
            () => undefined,
            () => undefined,
          );
      };
      if (wasReady) again();
      else setTimer(START_AGAIN_MS, again);
    });
  }

  #next(): void {
    const child = this.#child;
    if (child === undefined || !this.#isReady || this.#current !== undefined) return;
    const task = this.#queue.next();
    if (task === undefined) return;
    this.#current = task;
    const { samples, prompt } = task.utterance;
    this.#stopTimer = this.#options.setTimer(ANSWER_MS, () => child.kill('SIGKILL'));
    child.stdin.write(`${JSON.stringify({ samples: samples.length, prompt })}\n`);
    child.stdin.write(Buffer.from(samples.buffer, samples.byteOffset, samples.byteLength));
  }

  #fail(error: Error): void {
    this.#current?.reject(error);
    this.#current = undefined;
  }
}

/** Returns a message of the program; nothing where the line is none. */
function readMessage(line: string): z.infer<typeof messageSchema> | undefined {
  try {
    return messageSchema.safeParse(JSON.parse(line)).data;
  } catch {
    return undefined;
  }
}
