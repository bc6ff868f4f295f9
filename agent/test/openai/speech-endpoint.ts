import { z } from 'zod';
import { badRequest } from './api-error.ts';
import { BodyWriter } from './body-writer.ts';
import { readJson, type EndpointContext } from './endpoint-context.ts';
import { checkModel } from './model-names.ts';
import { checkParameters } from './parameter-error.ts';
import { openWavHeader, type Speaking } from './sound.ts';

const VOICES = [
  ...(['alloy', 'ash', 'ballad', 'cedar', 'coral', 'echo', 'fable'] as const),
  ...(['marin', 'nova', 'onyx', 'sage', 'shimmer', 'verse'] as const),
];

const requestSchema = z.strictObject({
  input: z.string().min(1).max(4096),
  model: z.string(),
  voice: z.enum(VOICES),
  instructions: z.string().max(4096).optional(),
  response_format: z.enum(['mp3', 'opus', 'aac', 'flac', 'wav', 'pcm']).default('mp3'),
  speed: z.number().min(0.25).max(4).optional(),
  stream_format: z.enum(['sse', 'audio']).default('audio'),
});

/**
 * `POST /v1/audio/speech`: PCM or WAV, in pieces as it is made. `speed` is checked and has no effect.
 *
 * @throws ApiError when the request is refused
 */
export async function answerSpeech(context: EndpointContext, speaking: Speaking): Promise<void> {
  const { response, fault } = context;
  const asked = checkParameters(requestSchema, readJson(context.body));
  checkModel('speech', asked.model);
  const isSse = asked.stream_format === 'sse';
  if (isSse && asked.model.startsWith('tts-1')) {
    throw badRequest(`stream_format 'sse' is not supported for ${asked.model}.`, 'stream_format');
  }
  if (asked.response_format !== 'pcm' && asked.response_format !== 'wav') {
    throw badRequest(
      `The double makes 'pcm' and 'wav', not '${asked.response_format}'.`,
      'response_format',
    );
  }
  context.record(asked);
  const writer = new BodyWriter(response, fault);
  await writer.delay();
  response.setHeader(
    'content-type',
    isSse ? 'text/event-stream' : asked.response_format === 'pcm' ? 'audio/pcm' : 'audio/wav',
  );
  const write = (bytes: Uint8Array): Promise<void> =>
    writer.piece(
      isSse
        ? event({ type: 'speech.audio.delta', audio: Buffer.from(bytes).toString('base64') })
        : bytes,
    );
  if (fault?.kind === 'malformed') {
    await writer.piece('<html><body>Bad gateway</body></html>');
  } else if (fault?.kind !== 'empty') {
    if (asked.response_format === 'wav') await write(openWavHeader());
    for await (const samples of speaking(asked.input)) {
      const heard = fault?.kind === 'silent' ? new Int16Array(samples.length) : samples;
      await write(new Uint8Array(heard.buffer, heard.byteOffset, heard.byteLength));
    }
  }
  if (isSse) await writer.piece(event({ type: 'speech.audio.done' }));
  writer.end();
}

const event = (data: object): string => `data: ${JSON.stringify(data)}\n\n`;
