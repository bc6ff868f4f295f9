/** A reply in the forms of the API: one object, or the chunks of a stream. */
import type { ChatRequest } from './chat-request.ts';
import type { Reply, WrittenCall } from './chat-model.ts';

const PIECE_CHARS = 4;
/** About what a token is in English. */
const CHARS_PER_TOKEN = 4;

export interface AnswerFrame {
  id: string;
  /** Seconds since 1970. */
  created: number;
  newCallId: () => string;
}

const FINGERPRINT = 'fp_double';

/** The body of an answer that is not streamed. */
export function chatCompletion(reply: Reply, request: ChatRequest, frame: AnswerFrame): object {
  const calls = reply.calls ?? [];
  return {
    id: frame.id,
    object: 'chat.completion',
    created: frame.created,
    model: request.model,
    choices: [
      {
        index: 0,
        message: {
          role: 'assistant',
          content: reply.content ?? (calls.length > 0 ? null : ''),
          refusal: null,
          annotations: [],
          ...(calls.length > 0 && {
            tool_calls: calls.map((call) => ({
              id: frame.newCallId(),
              type: 'function',
              function: { name: call.name, arguments: argumentText(call) },
            })),
          }),
        },
        logprobs: null,
        finish_reason: finishReason(reply),
      },
    ],
    usage: usageOf(reply, request),
    service_tier: 'default',
    system_fingerprint: FINGERPRINT,
  };
}

/** The chunks of a streamed answer, in order; `[DONE]` is not among them. */
export function* chatChunks(
  reply: Reply,
  request: ChatRequest,
  frame: AnswerFrame,
): Generator<object> {
  const { content = '', calls = [], pieceChars = PIECE_CHARS } = reply;
  const withUsage = request.stream_options?.include_usage === true;
  const head = {
    id: frame.id,
    object: 'chat.completion.chunk',
    created: frame.created,
    model: request.model,
    service_tier: 'default',
    system_fingerprint: FINGERPRINT,
  };
  const chunk = (delta: object, finish: string | null = null): object => ({
    ...head,
    choices: [{ index: 0, delta, logprobs: null, finish_reason: finish }],
    ...(withUsage && { usage: null }),
  });

  const onlyCalls = content === '' && calls.length > 0;
  yield chunk({ role: 'assistant', content: onlyCalls ? null : '', refusal: null });
  for (const piece of pieces(content, pieceChars)) yield chunk({ content: piece });
  for (const [index, call] of calls.entries()) {
    const { name } = call;
    const id = frame.newCallId();
    yield chunk({
      tool_calls: [{ index, id, type: 'function', function: { name, arguments: '' } }],
    });
    for (const piece of pieces(argumentText(call), pieceChars)) {
      yield chunk({ tool_calls: [{ index, function: { arguments: piece } }] });
    }
  }
  yield chunk({}, finishReason(reply));
  if (withUsage) yield { ...head, choices: [], usage: usageOf(reply, request) };
}

function finishReason({ calls = [] }: Reply): string {
  return calls.length > 0 ? 'tool_calls' : 'stop';
}

function argumentText({ arguments: written }: WrittenCall): string {
  return typeof written === 'string' ? written : JSON.stringify(written);
}

function* pieces(text: string, size: number): Generator<string> {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}

function usageOf(reply: Reply, request: ChatRequest): object {
  const tokens = (value: unknown): number =>
    Math.ceil(JSON.stringify(value).length / CHARS_PER_TOKEN);
  const prompt = tokens([request.messages, request.tools ?? []]);
  const completion = tokens([reply.content ?? '', reply.calls ?? []]);
  return {
    prompt_tokens: prompt,
    completion_tokens: completion,
    total_tokens: prompt + completion,
    prompt_tokens_details: { cached_tokens: 0, audio_tokens: 0 },
    completion_tokens_details: {
      reasoning_tokens: 0,
      audio_tokens: 0,
      accepted_prediction_tokens: 0,
      rejected_prediction_tokens: 0,
    },
  };
}
