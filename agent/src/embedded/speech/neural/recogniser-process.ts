/** The process that hears: one Python program for all calls of a worker. */
import { z } from 'zod';
import type { Recogniser } from './hearing.ts';
import { PythonService } from './python-service.ts';

const readingSchema = z.object({ text: z.string(), confidence: z.number() });
const readingsSchema = z.object({ readings: z.array(readingSchema).min(1), silence: z.number() });

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

export interface RecogniserProcess extends Recogniser {
  /** The process that runs now; undefined between two of them. */
  readonly pid: number | undefined;
}

/**
 * Starts the recogniser and waits until it hears.
 *
 * @throws Error when it ends, or says nothing for a minute, before it is ready
 */
export async function startRecogniser(options: RecogniserOptions): Promise<RecogniserProcess> {
  const { files, threads, setTimer, log } = options;
  const service = await PythonService.start({
    name: 'recogniser',
    python: files.python,
    program: ['recogniser.py', files.modelDir, String(threads)],
    libraries: [files.libraries],
    answerSchema: readingsSchema,
    setTimer,
    log,
  });
  return {
    get pid() {
      return service.pid;
    },
    hear: ({ samples, prompt, caller }, signal) =>
      service.ask({ caller, request: { samples: samples.length, prompt }, samples }, signal),
    close: () => service.close(),
  };
}
