/** A local server that speaks the protocol of the OpenAI API, with scripted replies and faults. */
import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { z } from 'zod';
import { ApiError, badRequest, keyRefused, statusError } from './api-error.ts';
import { answerChat } from './chat-endpoint.ts';
import type { ChatModel } from './chat-model.ts';
import { readJson, type EndpointContext } from './endpoint-context.ts';
import { ENDPOINTS, Faults, faultSchema, type Endpoint, type FaultInput } from './faults.ts';
import { modelList } from './model-names.ts';
import { booker } from './models/booker.ts';
import { MODEL_NAMES, modelByName } from './models/index.ts';
import { checkParameters } from './parameter-error.ts';
import { answerSpeech } from './speech-endpoint.ts';
import { tone, type Hearing, type Speaking } from './sound.ts';
import { answerTranscription } from './transcription-endpoint.ts';

const MAX_BODY_BYTES = 25 * 1024 * 1024;

export interface OpenaiDoubleOptions {
  /** Port on 127.0.0.1; any free one by default. */
  port?: number;
  /** The key that is taken, `sk-double` by default; null for any, or none, as servers of one's own do. */
  apiKey?: string | null;
  /** What answers a chat; `booker` by default. */
  model?: ChatModel;
  /** Hears what no scripted text is left for; nothing is understood by default. */
  hearing?: Hearing;
  /** Speaks; a tone by default. */
  speaking?: Speaking;
  /** Milliseconds since 1970. */
  now?: () => number;
  newId?: (prefix: string) => string;
}

/** A request that was accepted: its parameters as they were checked. */
export interface AcceptedRequest {
  endpoint: Endpoint;
  asked: unknown;
}

export interface OpenaiDouble {
  /** With the path of the API version, as `OPENAI_BASE_URL` has it. */
  baseUrl: string;
  /** A key that is taken. */
  apiKey: string;
  /** Requests that were accepted, in order. */
  requests: readonly AcceptedRequest[];
  /** Refusals that were answered, in order: `POST /v1/…: 400 …`. */
  refusals: readonly string[];
  setModel(model: ChatModel): void;
  /** Switches a fault of an endpoint on, or with null off. */
  setFault(endpoint: Endpoint, fault: FaultInput | null): void;
  /** The texts that the next transcriptions answer, before the recogniser is asked. */
  hear(...texts: string[]): void;
  /** Stops the server; connections that are open are cut. */
  close(): Promise<void>;
}

const adminSchema = z.strictObject({
  model: z.enum(MODEL_NAMES).optional(),
  faults: z.partialRecord(z.enum(ENDPOINTS), faultSchema.nullable()).optional(),
  hear: z.array(z.string()).optional(),
});

/** Starts the double on 127.0.0.1. `POST /admin` with `{model, faults, hear}` changes it while it runs. */
export async function startOpenaiDouble(options: OpenaiDoubleOptions = {}): Promise<OpenaiDouble> {
  const { apiKey = 'sk-double', speaking = tone, now = Date.now } = options;
  const { newId = (prefix: string) => `${prefix}${randomUUID().replaceAll('-', '')}` } = options;
  const { hearing = () => Promise.resolve('') } = options;
  const faults = new Faults();
  const requests: AcceptedRequest[] = [];
  const refusals: string[] = [];
  const texts: string[] = [];
  let model = options.model ?? booker;

  const hear: Hearing = (samples) => {
    const text = texts.shift();
    return text === undefined ? hearing(samples) : Promise.resolve(text);
  };
  const change = (body: Buffer): void => {
    const asked = checkParameters(adminSchema, readJson(body));
    if (asked.model !== undefined) model = modelByName(asked.model);
    for (const endpoint of ENDPOINTS) {
      const fault = asked.faults?.[endpoint];
      if (fault !== undefined) faults.set(endpoint, fault);
    }
    texts.push(...(asked.hear ?? []));
  };

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const [path = ''] = (request.url ?? '').split('?');
    const body = await readBody(request);
    if (path === '/admin' && request.method === 'POST') {
      change(body);
      response.writeHead(204).end();
      return;
    }
    response.setHeader('x-request-id', newId('req_'));
    response.setHeader('openai-version', '2020-10-01');
    const endpoint = endpointOf(request.method ?? '', path);
    checkKey(request, apiKey);
    const fault = faults.strike(endpoint);
    if (fault?.kind === 'status') throw statusError(fault.status, fault.retryAfterS);
    const record = (asked: unknown): void => void requests.push({ endpoint, asked });
    const context: EndpointContext = { request, response, body, fault, record, now, newId };
    switch (endpoint) {
      case 'models':
        record({});
        response.setHeader('content-type', 'application/json');
        response.end(JSON.stringify(modelList(Math.floor(now() / 1000))));
        return;
      case 'chat':
        return answerChat(context, model);
      case 'transcriptions':
        return answerTranscription(context, hear);
      case 'speech':
        return answerSpeech(context, speaking);
    }
  };

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      if (response.headersSent || response.destroyed) {
        response.destroy();
        return;
      }
      const refusal = error instanceof ApiError ? error : statusError(500);
      const why = error instanceof Error ? error.message : String(error);
      refusals.push(`${request.method} ${request.url}: ${refusal.status} ${why}`);
      response.writeHead(refusal.status, {
        'content-type': 'application/json',
        ...refusal.headers,
      });
      response.end(JSON.stringify(refusal.body()));
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  return {
    baseUrl: `http://127.0.0.1:${port}/v1`,
    apiKey: apiKey ?? 'any-key',
    requests,
    refusals,
    setModel: (next) => {
      model = next;
    },
    setFault: (endpoint, fault) => faults.set(endpoint, fault),
    hear: (...next) => void texts.push(...next),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const PATHS: Readonly<Record<string, { endpoint: Endpoint; method: string }>> = {
  '/v1/models': { endpoint: 'models', method: 'GET' },
  '/v1/chat/completions': { endpoint: 'chat', method: 'POST' },
  '/v1/audio/transcriptions': { endpoint: 'transcriptions', method: 'POST' },
  '/v1/audio/speech': { endpoint: 'speech', method: 'POST' },
};

function endpointOf(method: string, path: string): Endpoint {
  const known = PATHS[path];
  if (known === undefined) throw new ApiError(404, `Invalid URL (${method} ${path})`);
  if (known.method !== method) {
    throw new ApiError(405, `Not allowed to ${method} on ${path}.`, {
      code: 'method_not_supported',
    });
  }
  return known.endpoint;
}

function checkKey(request: IncomingMessage, apiKey: string | null): void {
  if (apiKey === null) return;
  const given = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1];
  if (given !== apiKey) throw keyRefused(given);
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let bytes = 0;
  for await (const piece of request) {
    const data = z.instanceof(Buffer).parse(piece);
    bytes += data.length;
    if (bytes > MAX_BODY_BYTES) {
      throw badRequest(`Maximum content size limit (${MAX_BODY_BYTES}) exceeded`);
    }
    pieces.push(data);
  }
  return Buffer.concat(pieces);
}
