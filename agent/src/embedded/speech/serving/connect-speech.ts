/** A call's way to the process that hears and speaks for all calls of a worker. */
import { connect, type Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import type { DecoderSource, UtteranceDecoder } from '../hearing/utterance.ts';
import type { TextSynthesizer } from '../speaking/speech-renderer.ts';
import type { AnyVoice } from '../speaking/voices.ts';
import {
  answerSchema,
  onMessages,
  sendMessage,
  type ModelFiles,
  type SpeechAction,
} from './messages.ts';

/** A process that has ended is there again within a second, on a busy machine within ten. */
const TRIES = 100;
const PAUSE_MS = 100;

type Value = string | number | Int16Array | undefined;

/** One connection. What was lent over it is lost with it. */
interface Line {
  isOpen: boolean;
  ask(action: SpeechAction, signal?: AbortSignal): Promise<Value>;
  end(): void;
}

/** Voice and decoders of another process. They are there when they are asked for, or the request is rejected. */
export interface SharedSpeech extends TextSynthesizer {
  /** Returns what lends decoders of a language model, once one is loaded. */
  decoders(model: ModelFiles): Promise<DecoderSource>;
  /** Hears an address, a spelt name or a number, 16 kHz, mono, by the classic recogniser; returns lower-case words. */
  hearDetail(samples: Int16Array, signal?: AbortSignal): Promise<string>;
  close(): void;
}

/** Returns the speech that another process serves under a socket. Connects when it is needed. */
export function connectSpeech(path: string): SharedSpeech {
  let line: Promise<Line> | undefined;

  const open = async (): Promise<Line> => {
    const known = await line?.catch(() => undefined);
    if (known?.isOpen === true) return known;
    const fresh = openLine(path);
    line = fresh;
    return fresh;
  };

  return {
    async synthesize(text: string, voice: AnyVoice, signal?: AbortSignal) {
      const samples = await (await open()).ask({ kind: 'synthesize', text, voice }, signal);
      if (samples instanceof Int16Array) return samples;
      throw new Error('no speech came');
    },
    async hearDetail(samples, signal) {
      const words = await (await open()).ask({ kind: 'hear-detail', samples }, signal);
      return typeof words === 'string' ? words : '';
    },
    async decoders(model) {
      const owners = new WeakMap<object, number>();
      let last = 0;
      const numberOf = (owner: object): number => {
        const number = owners.get(owner) ?? (last += 1);
        owners.set(owner, number);
        return number;
      };
      const lent = new WeakMap<UtteranceDecoder, (kind: 'release' | 'discard') => Promise<Value>>();
      await (await open()).ask({ kind: 'prewarm', model });
      return {
        async acquire(owner) {
          const at = await open();
          const decoder = await at.ask({ kind: 'acquire', model, owner: numberOf(owner) });
          if (typeof decoder !== 'number') throw new Error('no decoder came');
          const remote = createRemoteDecoder(at, decoder);
          lent.set(remote, (kind) => at.ask({ kind, decoder }));
          return remote;
        },
        release(decoder) {
          // Where the line has ended, the other side has taken it back.
          lent
            .get(decoder)?.('release')
            .catch(() => undefined);
        },
        async discard(decoder) {
          await lent
            .get(decoder)?.('discard')
            .catch(() => undefined);
        },
      };
    },
    close() {
      void line?.then(
        (each) => each.end(),
        () => undefined,
      );
    },
  };
}

function createRemoteDecoder(line: Line, decoder: number): UtteranceDecoder {
  const textOf = (value: Value): string => (typeof value === 'string' ? value : '');
  return {
    async startUtterance() {
      await line.ask({ kind: 'start', decoder });
    },
    async process(samples) {
      await line.ask({ kind: 'process', decoder, samples });
    },
    hypothesis: async () => textOf(await line.ask({ kind: 'hypothesis', decoder })),
    endUtterance: async () => textOf(await line.ask({ kind: 'end', decoder })),
  };
}

interface Pending {
  resolve: (value: Value) => void;
  reject: (error: Error) => void;
}

/** @throws Error where nobody answers for ten seconds */
async function openLine(path: string): Promise<Line> {
  const socket = await reach(path);
  const pending = new Map<number, Pending>();
  let last = 0;
  const line: Line = {
    isOpen: true,
    ask: (action, signal) =>
      new Promise((resolve, reject) => {
        if (!line.isOpen || signal?.aborted === true) {
          reject(
            new Error(line.isOpen ? 'nobody waits for it' : 'the process of the speech has ended'),
          );
          return;
        }
        last += 1;
        const id = last;
        // It is answered all the same, with an error.
        const giveUp = (): void => {
          sendMessage(socket, { id: 0, action: { kind: 'give-up', request: id } });
        };
        signal?.addEventListener('abort', giveUp, { once: true });
        pending.set(id, {
          resolve(value) {
            signal?.removeEventListener('abort', giveUp);
            resolve(value);
          },
          reject(error) {
            signal?.removeEventListener('abort', giveUp);
            reject(error);
          },
        });
        // A line at rest must not keep the process alive, one that is waited for must.
        socket.ref();
        sendMessage(socket, { id, action });
      }),
    end: () => socket.destroy(),
  };
  socket.unref();
  socket.on('error', () => undefined);
  socket.once('close', () => {
    line.isOpen = false;
    for (const { reject } of pending.values())
      reject(new Error('the process of the speech has ended'));
    pending.clear();
  });
  onMessages(socket, (message) => {
    const answer = answerSchema.parse(message);
    const asked = pending.get(answer.id);
    pending.delete(answer.id);
    if (pending.size === 0) socket.unref();
    if ('error' in answer) asked?.reject(new Error(answer.error));
    else asked?.resolve(answer.value);
  });
  return line;
}

async function reach(path: string): Promise<Socket> {
  for (let left = TRIES; ; left -= 1) {
    try {
      return await new Promise<Socket>((resolve, reject) => {
        const socket = connect(path, () => resolve(socket));
        socket.once('error', reject);
      });
    } catch (error) {
      if (left <= 1) throw error;
      await delay(PAUSE_MS);
    }
  }
}
