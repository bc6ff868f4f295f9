import { bufferToFormData } from 'hono/utils/buffer';
import { z } from 'zod';
import { badRequest } from './api-error.ts';
import { BodyWriter } from './body-writer.ts';
import type { EndpointContext } from './endpoint-context.ts';
import { checkModel } from './model-names.ts';
import { checkParameters } from './parameter-error.ts';
import { readRecording, type Hearing } from './sound.ts';

/** Form fields are texts; numbers and switches among them are written out. */
const formSchema = z.strictObject({
  model: z.string(),
  language: z.string().optional(),
  languages: z.array(z.string()).optional(),
  keywords: z.array(z.string()).optional(),
  prompt: z.string().optional(),
  response_format: z
    .enum(['json', 'text', 'srt', 'verbose_json', 'vtt', 'diarized_json'])
    .optional(),
  stream: z.enum(['true', 'false']).optional(),
  temperature: z.coerce.number().min(0).max(1).optional(),
  timestamp_granularities: z.array(z.enum(['word', 'segment'])).optional(),
  include: z.array(z.literal('logprobs')).optional(),
  chunking_strategy: z.string().optional(),
});

/**
 * `POST /v1/audio/transcriptions`.
 *
 * @throws ApiError when the request is refused
 */
export async function answerTranscription(
  context: EndpointContext,
  hearing: Hearing,
): Promise<void> {
  const { response, fault } = context;
  const { file, fields } = await readForm(context);
  const form = checkParameters(formSchema, fields);
  checkModel('transcriptions', form.model);
  const format = form.response_format ?? 'json';
  const isWhisper = form.model === 'whisper-1';
  if (!isWhisper && format !== 'json' && format !== 'text') {
    throw badRequest(
      `response_format '${format}' is not compatible with model '${form.model}'. Use 'json' or 'text' instead.`,
      'response_format',
      'unsupported_value',
    );
  }
  if (form.language !== undefined && !/^[a-z]{2,3}$/.test(form.language)) {
    throw badRequest(
      `Invalid language '${form.language}'. Language parameter must be specified in ISO-639-1 format.`,
      'language',
      'invalid_language_format',
    );
  }
  const recording = readRecording(file);
  context.record({ ...form, seconds: recording.seconds });
  const writer = new BodyWriter(response, fault);
  await writer.delay();
  const text = fault?.kind === 'empty' ? '' : await hearing(recording.samples);

  if (form.stream === 'true' && !isWhisper) {
    response.setHeader('content-type', 'text/event-stream; charset=utf-8');
    for (const delta of text.match(/\S+\s*/g) ?? []) {
      await writer.piece(event({ type: 'transcript.text.delta', delta }));
    }
    await writer.piece(event({ type: 'transcript.text.done', text }));
  } else if (format === 'json' || format === 'verbose_json') {
    response.setHeader('content-type', 'application/json');
    const body = JSON.stringify(
      format === 'json'
        ? { text, usage: usage(isWhisper, recording.seconds) }
        : verbose(text, recording.seconds),
    );
    await writer.piece(fault?.kind === 'malformed' ? '{"text": "' : body);
  } else if (format === 'text') {
    response.setHeader('content-type', 'text/plain; charset=utf-8');
    await writer.piece(`${text}\n`);
  } else {
    throw badRequest(`The double does not write '${format}'.`, 'response_format');
  }
  writer.end();
}

/** The parts of the form: `file`, and the rest by name; `name[]` is a list. */
async function readForm({
  request,
  body,
}: EndpointContext): Promise<{ file: Uint8Array; fields: Record<string, unknown> }> {
  const type = request.headers['content-type'] ?? '';
  const form = await bufferToFormData(new Uint8Array(body).buffer, type).catch(() => {
    throw badRequest('Could not parse multipart form');
  });
  const fields: Record<string, unknown> = {};
  let file: Uint8Array | undefined;
  for (const [name, value] of form.entries()) {
    if (name === 'file') {
      if (typeof value === 'string') throw badRequest("Expected 'file' to be a file.", 'file');
      file = new Uint8Array(await value.arrayBuffer());
    } else if (name.endsWith('[]')) {
      const list = (fields[name.slice(0, -2)] ??= []);
      if (Array.isArray(list)) list.push(value);
    } else {
      fields[name] = value;
    }
  }
  if (file === undefined) {
    throw badRequest("Missing required parameter: 'file'.", 'file', 'missing_required_parameter');
  }
  return { file, fields };
}

function usage(isWhisper: boolean, seconds: number): object {
  if (isWhisper) return { type: 'duration', seconds: Math.ceil(seconds) };
  const input = Math.ceil(seconds * 10);
  return { type: 'tokens', input_tokens: input, output_tokens: 10, total_tokens: input + 10 };
}

function verbose(text: string, seconds: number): object {
  return {
    task: 'transcribe',
    language: 'english',
    duration: seconds,
    text,
    segments: [
      {
        ...{ id: 0, seek: 0, start: 0, end: seconds, text, tokens: [], temperature: 0 },
        ...{ avg_logprob: -0.2, compression_ratio: 1, no_speech_prob: 0.01 },
      },
    ],
    usage: { type: 'duration', seconds: Math.ceil(seconds) },
  };
}

const event = (data: object): string => `data: ${JSON.stringify(data)}\n\n`;
