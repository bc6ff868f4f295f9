/** A Python program that serves all calls of a worker, one request after the other: watched, and started again when it ends. */
import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { createSilenceWatch } from '../silence-watch.ts';
import { createFairQueue } from './fair-queue.ts';

/** Loading takes 1 to 3 s, on a busy machine 15. */
const START_MS = 60_000;
/** An answer takes 0.1 to 0.5 s, on an overloaded machine 10. */
const ANSWER_MS = 30_000;
/** Wait before a process that ended while it was starting is started again. */
const START_AGAIN_MS = 1000;
/** Requests that wait; with more of them the last would be answered seconds too late. */
const QUEUE_LIMIT = 32;

const signSchema = z.union([
  z.object({ ready: z.literal(true) }),
  z.object({ alive: z.literal(true) }),
]);

export interface PythonServiceOptions<Answer> {
  /** What it is called in messages: `recogniser`. */
  name: string;
  python: string;
  /** Name of the program in this folder, and its arguments. */
  program: readonly [file: string, ...args: string[]];
  /** Folders of its Python packages. */
  libraries: readonly string[];
  answerSchema: z.ZodType<Answer>;
  setTimer: (ms: number, run: () => void) => () => void;
  log: { warn(fields: object, message: string): void };
}

export interface Work {
  /** Whose work it is: that of one caller does not keep the others waiting. */
  caller: string;
  request: object;
  samples?: Int16Array;
}

interface Task<Answer> {
  work: Work;
  resolve: (answer: Answer) => void;
  reject: (error: Error) => void;
}

export class PythonService<Answer> {
  readonly #options: PythonServiceOptions<Answer>;
  readonly #queue = createFairQueue<Task<Answer>>({ limit: QUEUE_LIMIT });
  #child: ChildProcessWithoutNullStreams | undefined;
  #isReady = false;
  #isClosed = false;
  #current: Task<Answer> | undefined;
  #stopAnswerTimer: () => void = () => undefined;

  private constructor(options: PythonServiceOptions<Answer>) {
    this.#options = options;
  }

  /**
   * Starts the program and waits until it can work.
   *
   * @throws Error when it ends, or says nothing for a minute, before it is ready
   */
  static async start<Answer>(
    options: PythonServiceOptions<Answer>,
  ): Promise<PythonService<Answer>> {
    const service = new PythonService(options);
    await new Promise<void>((resolve, reject) => {
      service.#run(resolve, (error) => {
        service.#isClosed = true;
        reject(error);
      });
    });
    return service;
  }

  /** The process that runs now; undefined between two of them. */
  get pid(): number | undefined {
    return this.#child?.pid;
  }

  /** @throws Error when the process ends meanwhile, too much is waiting, or `signal` gives the work up */
  ask(work: Work, signal?: AbortSignal): Promise<Answer> {
    const { name } = this.#options;
    return new Promise((resolve, reject) => {
      const giveUp = (): void => {
        this.#queue.remove(task);
        task.reject(new Error(`nobody waits for the ${name} any more`));
      };
      // A caller's signal lasts for much work.
      const unfollow = (): void => signal?.removeEventListener('abort', giveUp);
      const task: Task<Answer> = {
        work,
        resolve(answer) {
          unfollow();
          resolve(answer);
        },
        reject(error) {
          unfollow();
          reject(error);
        },
      };
      if (this.#isClosed) reject(new Error(`the ${name} is closed`));
      else if (signal?.aborted === true) reject(new Error(`nobody waits for the ${name}`));
      else if (this.#queue.add(work.caller, task)) {
        signal?.addEventListener('abort', giveUp, { once: true });
        this.#next();
      } else reject(new Error(`too much is waiting for the ${name}`));
    });
  }

  close(): Promise<void> {
    this.#isClosed = true;
    const child = this.#child;
    const error = new Error(`the ${this.#options.name} is closed`);
    this.#fail(error);
    for (const { reject } of this.#queue.clear()) reject(error);
    if (child === undefined) return Promise.resolve();
    return new Promise((resolve) => {
      child.once('close', resolve);
      // One that hangs takes no other signal.
      child.kill('SIGKILL');
    });
  }

  #run(onReady: () => void, onFailed: (error: Error) => void): void {
    const { name, python, program, libraries, setTimer, log } = this.#options;
    const [file, ...args] = program;
    const child = spawn(python, ['-s', join(import.meta.dirname, file), ...args], {
      // In a group of its own: Ctrl-C must not end it while calls are led to their end. It ends with its input.
      detached: true,
      env: {
        PYTHONPATH: libraries.join(delimiter),
        PYTHONDONTWRITEBYTECODE: '1',
        HF_HUB_OFFLINE: '1',
      },
    });
    this.#child = child;
    let lastWords = '';
    const end = (why: string): void => {
      lastWords = why;
      child.kill('SIGKILL');
    };
    const watch = createSilenceWatch(setTimer, () => end('it gave no sign of life'));
    child.stderr.on('data', (chunk: Buffer) => {
      lastWords = `${lastWords}${chunk.toString()}`.slice(-500);
    });
    // What cannot be written to a process that ends is said when it has ended.
    child.stdin.on('error', () => undefined);
    child.once('error', (error) => {
      lastWords = error.message;
    });
    createInterface(child.stdout).on('line', (line) => {
      const message = parse(line);
      const sign = signSchema.safeParse(message).data;
      const answer = this.#options.answerSchema.safeParse(message).data;
      if (sign === undefined && answer === undefined) {
        // Answers have no numbers: from here on it is not known to which request the next one belongs.
        end('it wrote what is no answer');
        return;
      }
      watch.sign();
      if (sign !== undefined) {
        if ('alive' in sign) return;
        this.#stopAnswerTimer();
        this.#isReady = true;
        onReady();
      } else if (answer !== undefined) {
        this.#stopAnswerTimer();
        this.#current?.resolve(answer);
        this.#current = undefined;
      }
      this.#next();
    });
    this.#stopAnswerTimer = setTimer(START_MS, () => end('it did not start'));
    child.once('close', (code, signal) => {
      const wasReady = this.#isReady;
      this.#child = undefined;
      this.#isReady = false;
      this.#stopAnswerTimer();
      watch.stop();
      const how = `ended with ${signal ?? String(code)}: ${lastWords.trim()}`;
      this.#fail(new Error(`the ${name} ${how}`));
      if (!wasReady) onFailed(new Error(`the ${name} ${how}`));
      if (this.#isClosed) return;
      log.warn({ how }, `the ${name} is started again`);
      const again = (): void => {
        if (!this.#isClosed) this.#run(ignore, ignore);
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
    const { request, samples } = task.work;
    this.#stopAnswerTimer = this.#options.setTimer(ANSWER_MS, () => child.kill('SIGKILL'));
    child.stdin.write(`${JSON.stringify(request)}\n`);
    if (samples === undefined) return;
    child.stdin.write(Buffer.from(samples.buffer, samples.byteOffset, samples.byteLength));
  }

  #fail(error: Error): void {
    this.#current?.reject(error);
    this.#current = undefined;
  }
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function ignore(): void {
  // Whoever waits is told when it can work again.
}
