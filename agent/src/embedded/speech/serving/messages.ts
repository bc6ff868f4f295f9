/** What the processes of calls ask the process that hears and speaks for them, and how that travels over a socket. */
import type { Socket } from 'node:net';
import { deserialize, serialize } from 'node:v8';
import { z } from 'zod';
import { NEURAL_VOICE, VOICES } from '../speaking/voices.ts';

const modelSchema = z.object({ lm: z.string(), dict: z.string(), classes: z.string() });
const samplesSchema = z.custom<Int16Array>((value) => value instanceof Int16Array);
const decoder = z.number();

const actionSchema = z.discriminatedUnion('kind', [
  /** Loads a decoder of the language model, so that the first utterance need not wait. */
  z.object({ kind: z.literal('prewarm'), model: modelSchema }),
  /** Lends a decoder; answered with its number. `owner`: the stream, by a number of the call's. */
  z.object({ kind: z.literal('acquire'), model: modelSchema, owner: z.number() }),
  z.object({ kind: z.literal('start'), decoder }),
  z.object({ kind: z.literal('process'), decoder, samples: samplesSchema }),
  z.object({ kind: z.literal('hypothesis'), decoder }),
  z.object({ kind: z.literal('end'), decoder }),
  z.object({ kind: z.literal('release'), decoder }),
  z.object({ kind: z.literal('discard'), decoder }),
  /** Hears an address, a name or a number again; answered with the words. */
  z.object({ kind: z.literal('hear-detail'), samples: samplesSchema }),
  z.object({
    kind: z.literal('synthesize'),
    text: z.string(),
    voice: z.enum([...VOICES, NEURAL_VOICE]),
  }),
  /** Gives up what was asked for under `request`: nobody listens any more. */
  z.object({ kind: z.literal('give-up'), request: z.number() }),
]);

export type SpeechAction = z.infer<typeof actionSchema>;
/** The files of a language model, by which decoders are told apart. */
export type ModelFiles = z.infer<typeof modelSchema>;

export const requestSchema = z.object({ id: z.number(), action: actionSchema });

export const answerSchema = z.union([
  z.object({ id: z.number(), value: z.union([z.undefined(), z.string(), decoder, samplesSchema]) }),
  z.object({ id: z.number(), error: z.string() }),
]);

/** Bytes before each message that say how long it is. */
const LENGTH = 4;

/** Sends a message, unless the other side has gone. */
export function sendMessage(socket: Socket, message: unknown): void {
  if (!socket.writable) return;
  const body = serialize(message);
  const length = Buffer.alloc(LENGTH);
  length.writeUInt32LE(body.length);
  socket.cork();
  socket.write(length);
  socket.write(body);
  socket.uncork();
}

/** Hands each message that comes to `take`. Only programs of this user can be at the other end. */
export function onMessages(socket: Socket, take: (message: unknown) => void): void {
  let rest: Buffer = Buffer.alloc(0);
  socket.on('data', (chunk: Buffer) => {
    rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    while (rest.length >= LENGTH) {
      const end = LENGTH + rest.readUInt32LE();
      if (rest.length < end) return;
      const body = rest.subarray(LENGTH, end);
      rest = rest.subarray(end);
      take(deserialize(body));
    }
  });
}
