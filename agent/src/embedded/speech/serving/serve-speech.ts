/** Lends one process's decoders and its voice to the processes of calls, over a socket. */
import { createServer, type Socket } from 'node:net';
import type { UtteranceDecoder } from '../hearing/utterance.ts';
import type { DetailHearing } from './detail-hearing.ts';
import type { VoicesOfCalls } from '../speaking/voices-of-calls.ts';
import { DecoderPool, type PooledDecoder } from '../sphinx/decoder-pool.ts';
import {
  onMessages,
  requestSchema,
  sendMessage,
  type ModelFiles,
  type SpeechAction,
} from './messages.ts';

type Decoder = PooledDecoder & UtteranceDecoder;

export interface ServeSpeechOptions {
  /** Path of the socket. */
  path: string;
  /** Loads a decoder of a language model. */
  load: (model: ModelFiles) => Promise<Decoder>;
  voices: VoicesOfCalls;
  /** None where Whisper does not hear, or nothing else is installed. */
  details?: DetailHearing | undefined;
}

/** Models whose decoders are kept, 50 MB each, when no call uses them: to load them takes half a second. */
const MOST_MODELS = 4;

/** Decoders of one language model, and the calls that use them. */
interface SharedPool {
  decoders: DecoderPool<Decoder>;
  users: Set<Socket>;
}

/** Answers calls until it is closed. */
export async function serveSpeech({
  path,
  load,
  voices,
  details,
}: ServeSpeechOptions): Promise<{ close(): Promise<void> }> {
  const pools = new Map<string, SharedPool>();
  const sockets = new Set<Socket>();

  const freeUnused = (): void => {
    for (const [key, { users, decoders }] of pools) {
      if (pools.size <= MOST_MODELS) return;
      if (users.size > 0) continue;
      pools.delete(key);
      void decoders.close();
    }
  };
  const poolFor = (model: ModelFiles, user: Socket): DecoderPool<Decoder> => {
    const pool = pools.get(model.lm) ?? {
      decoders: new DecoderPool(() => load(model)),
      users: new Set(),
    };
    // The one that was asked for last at the end.
    pools.delete(model.lm);
    pools.set(model.lm, pool);
    pool.users.add(user);
    freeUnused();
    return pool.decoders;
  };
  const leave = (user: Socket): void => {
    sockets.delete(user);
    for (const { users } of pools.values()) users.delete(user);
    freeUnused();
  };

  const server = createServer((socket) => {
    const desk = createDesk((model) => poolFor(model, socket), voices, details);
    sockets.add(socket);
    // A call that ends while it is spoken to resets the line.
    socket.on('error', () => undefined);
    socket.once('close', () => {
      desk.takeBack();
      leave(socket);
    });
    onMessages(socket, (message) => {
      const { id, action } = requestSchema.parse(message);
      desk.answer(id, action).then(
        (value) => sendMessage(socket, { id, value }),
        (error: unknown) => sendMessage(socket, { id, error: String(error) }),
      );
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(path, resolve);
  });
  return {
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

type PoolOf = (model: ModelFiles) => DecoderPool<Decoder>;

/** What one call has on loan. */
function createDesk(poolOf: PoolOf, voices: VoicesOfCalls, details: DetailHearing | undefined) {
  const synthesizer = voices.forCall();
  const wanted = new Map<number, AbortController>();
  const lent = new Map<number, { decoder: Decoder; pool: DecoderPool<Decoder> }>();
  const owners = new Map<number, object>();
  let last = 0;

  const ownerOf = (number: number): object => {
    const owner = owners.get(number) ?? {};
    owners.set(number, owner);
    return owner;
  };
  const loanOf = (number: number) => {
    const loan = lent.get(number);
    if (loan === undefined) throw new Error('the decoder is not lent to this call');
    return loan;
  };

  /** Does what may be given up. */
  const whileWanted = async <T>(
    id: number,
    work: (signal: AbortSignal) => Promise<T>,
  ): Promise<T> => {
    const given = new AbortController();
    wanted.set(id, given);
    try {
      return await work(given.signal);
    } finally {
      wanted.delete(id);
    }
  };

  return {
    async answer(id: number, action: SpeechAction): Promise<unknown> {
      switch (action.kind) {
        case 'prewarm':
          return poolOf(action.model).prewarm();
        case 'acquire': {
          const pool = poolOf(action.model);
          const decoder = await pool.acquire(ownerOf(action.owner));
          last += 1;
          lent.set(last, { decoder, pool });
          return last;
        }
        case 'start':
          return loanOf(action.decoder).decoder.startUtterance();
        case 'process':
          return loanOf(action.decoder).decoder.process(action.samples);
        case 'hypothesis':
          return loanOf(action.decoder).decoder.hypothesis();
        case 'end':
          return loanOf(action.decoder).decoder.endUtterance();
        case 'release':
        case 'discard': {
          const { decoder, pool } = loanOf(action.decoder);
          lent.delete(action.decoder);
          if (action.kind === 'discard') return pool.discard(decoder);
          pool.release(decoder);
          return undefined;
        }
        case 'hear-detail':
          if (details === undefined) throw new Error('nothing else hears here');
          return whileWanted(id, (signal) => details.hear(action.samples, signal));
        case 'synthesize':
          return whileWanted(id, (signal) =>
            synthesizer.synthesize(action.text, action.voice, signal),
          );
        case 'give-up':
          wanted.get(action.request)?.abort();
          return undefined;
      }
    },
    /** The call has gone, perhaps in the middle of an utterance. */
    takeBack(): void {
      for (const given of wanted.values()) given.abort();
      for (const { decoder, pool } of lent.values()) {
        decoder.endUtterance().then(
          () => pool.release(decoder),
          () => pool.discard(decoder).catch(() => undefined),
        );
      }
      lent.clear();
    },
  };
}
