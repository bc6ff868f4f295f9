/** The process that speaks with the neural voice: one Python program for all calls of a worker. */
import { z } from 'zod';
import { PythonService } from './python-service.ts';

const speechSchema = z.object({ speech: z.base64() });

/** Where the voice's parts are. */
export const speakerFilesSchema = z.object({
  python: z.string(),
  /** Folder of its Python packages. */
  libraries: z.string(),
  /** Folder of the voice itself. */
  voiceDir: z.string(),
});

export type SpeakerFiles = z.infer<typeof speakerFilesSchema>;

export interface SpeakerOptions {
  files: SpeakerFiles;
  setTimer: (ms: number, run: () => void) => () => void;
  log: { warn(fields: object, message: string): void };
}

export interface Speaker {
  /** The process that runs now; undefined between two of them. */
  readonly pid: number | undefined;
  /**
   * Renders a text that is written out for the ear: 24 kHz, mono.
   *
   * @param caller who is spoken to: one caller's sentences do not keep the others waiting
   * @throws Error when it cannot be rendered: too many are waiting, the process has ended, `signal` gives it up
   */
  speak(text: string, caller: string, signal?: AbortSignal): Promise<Int16Array<ArrayBuffer>>;
  close(): Promise<void>;
}

/**
 * Starts the voice and waits until it can speak.
 *
 * @throws Error when it ends, or says nothing for a minute, before it is ready
 */
export async function startSpeaker({ files, setTimer, log }: SpeakerOptions): Promise<Speaker> {
  const service = await PythonService.start({
    name: 'neural voice',
    python: files.python,
    program: ['speaker.py', files.voiceDir],
    libraries: [files.voiceDir, files.libraries],
    answerSchema: speechSchema,
    setTimer,
    log,
  });
  return {
    get pid() {
      return service.pid;
    },
    async speak(text, caller, signal) {
      const { speech } = await service.ask({ caller, request: { text } }, signal);
      const bytes = Uint8Array.from(Buffer.from(speech, 'base64'));
      return new Int16Array(bytes.buffer, 0, bytes.length / 2);
    },
    close: () => service.close(),
  };
}
