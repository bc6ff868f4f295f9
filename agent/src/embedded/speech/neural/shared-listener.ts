/** Lends one recogniser to other processes of this machine, over a socket that only their user may open. */
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Agent } from 'undici';
import { z } from 'zod';
import type { Heard, Utterance, UtteranceListener } from './hearing.ts';

/** Half a minute of speech is 960 kB, longer utterances are cut. */
const MOST_BYTES = 1_100_000;

const heardSchema = z.object({ words: z.string(), confidence: z.number() });
const headersSchema = z.object({ 'x-caller': z.string(), 'x-prompt': z.string() });

export interface SharedListener {
  /** For {@link connectListener}. */
  socket: string;
  close(): Promise<void>;
}

/** Takes utterances from other processes until it is closed. The listener stays open. */
export async function shareListener(listener: UtteranceListener): Promise<SharedListener> {
  // Readable by this user alone.
  const dir = await mkdtemp(join(tmpdir(), 'hearing-'));
  const socket = join(dir, 'socket');
  const server = createServer((request, response) => {
    const gone = new AbortController();
    response.once('close', () => {
      gone.abort();
    });
    readUtterance(request)
      .then((utterance) => listener.hear(utterance, gone.signal))
      .then(
        (heard) => response.end(JSON.stringify(heard)),
        (error: unknown) => response.writeHead(503).end(String(error)),
      );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(socket, resolve);
  });
  return {
    socket,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await rm(dir, { recursive: true, force: true });
    },
  };
}

/** Returns a listener that another process shares under a socket. */
export function connectListener(socket: string): UtteranceListener {
  const agent = new Agent({ connect: { socketPath: socket } });
  return {
    async hear({ samples, prompt, caller }, signal): Promise<Heard> {
      const { statusCode, body } = await agent.request({
        origin: 'http://recogniser',
        path: '/',
        method: 'POST',
        headers: { 'x-caller': caller, 'x-prompt': encodeURIComponent(prompt) },
        body: Buffer.from(samples.buffer, samples.byteOffset, samples.byteLength),
        signal: signal ?? null,
      });
      const answer = await body.text();
      if (statusCode !== 200) throw new Error(answer);
      return heardSchema.parse(JSON.parse(answer));
    },
    close: () => agent.destroy(),
  };
}

async function readUtterance(request: IncomingMessage): Promise<Utterance> {
  const headers = headersSchema.parse(request.headers);
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of z.custom<AsyncIterable<Buffer>>().parse(request)) {
    size += chunk.length;
    if (size > MOST_BYTES) throw new Error('the utterance is too long');
    chunks.push(chunk);
  }
  const bytes = Uint8Array.from(Buffer.concat(chunks));
  return {
    samples: new Int16Array(bytes.buffer, 0, Math.floor(bytes.length / 2)),
    caller: headers['x-caller'],
    prompt: decodeURIComponent(headers['x-prompt']),
  };
}
