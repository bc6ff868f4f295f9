/** The parameters of `POST /v1/chat/completions`, as the API reference has them, and what is refused beyond their shape. */
import { z } from 'zod';
import { badRequest } from './api-error.ts';
import { checkParameters } from './parameter-error.ts';
import { checkFunctionSchema } from './tool-schema.ts';

/** A function's name; 64 characters at most. */
const functionName = z
  .string()
  .max(64)
  .regex(/^[a-zA-Z0-9_-]+$/);
const textPart = z.strictObject({ type: z.literal('text'), text: z.string() });
const text = z.union([z.string(), z.array(textPart).min(1)]);
const name = z.string().optional();

const toolCall = z.strictObject({
  id: z.string().max(64),
  type: z.literal('function'),
  function: z.strictObject({ name: functionName, arguments: z.string() }),
});

const messageSchema = z.discriminatedUnion('role', [
  z.strictObject({ role: z.literal('developer'), content: text, name }),
  z.strictObject({ role: z.literal('system'), content: text, name }),
  z.strictObject({ role: z.literal('user'), content: text, name }),
  z.strictObject({
    role: z.literal('assistant'),
    content: text.nullish(),
    name,
    refusal: z.string().nullish(),
    tool_calls: z.array(toolCall).min(1).optional(),
  }),
  z.strictObject({ role: z.literal('tool'), content: text, tool_call_id: z.string() }),
]);

const toolSchema = z.strictObject({
  type: z.literal('function'),
  function: z.strictObject({
    name: functionName,
    description: z.string().max(1024).optional(),
    parameters: z.record(z.string(), z.unknown()).nullish(),
    strict: z.boolean().nullish(),
  }),
});

const penalty = z.number().min(-2).max(2).nullish();

const requestSchema = z.strictObject({
  model: z.string(),
  messages: z.array(messageSchema).min(1),
  stream: z.boolean().nullish(),
  stream_options: z
    .strictObject({
      include_usage: z.boolean().optional(),
      include_obfuscation: z.boolean().optional(),
    })
    .nullish(),
  tools: z.array(toolSchema).min(1).max(128).optional(),
  tool_choice: z
    .union([
      z.enum(['none', 'auto', 'required']),
      z.strictObject({
        type: z.literal('function'),
        function: z.strictObject({ name: z.string() }),
      }),
    ])
    .optional(),
  parallel_tool_calls: z.boolean().optional(),
  temperature: z.number().min(0).max(2).nullish(),
  top_p: z.number().min(0).max(1).nullish(),
  n: z.int().min(1).max(128).nullish(),
  max_tokens: z.int().min(1).nullish(),
  max_completion_tokens: z.int().min(1).nullish(),
  frequency_penalty: penalty,
  presence_penalty: penalty,
  seed: z.int().nullish(),
  stop: z.union([z.string(), z.array(z.string()).max(4)]).nullish(),
  user: z.string().optional(),
  safety_identifier: z.string().nullish(),
  prompt_cache_key: z.string().nullish(),
  prompt_cache_retention: z.enum(['in_memory', '24h']).nullish(),
  metadata: z.record(z.string().max(64), z.string().max(512)).nullish(),
  store: z.boolean().nullish(),
  service_tier: z.enum(['auto', 'default', 'flex', 'scale', 'priority']).nullish(),
  reasoning_effort: z.enum(['none', 'minimal', 'low', 'medium', 'high', 'xhigh']).nullish(),
  verbosity: z.enum(['low', 'medium', 'high']).nullish(),
  modalities: z.array(z.literal('text')).nullish(),
  logprobs: z.boolean().nullish(),
  top_logprobs: z.int().min(0).max(20).nullish(),
  logit_bias: z.record(z.string(), z.number()).nullish(),
  response_format: z
    .union([
      z.strictObject({ type: z.enum(['text', 'json_object']) }),
      z.strictObject({
        type: z.literal('json_schema'),
        json_schema: z.record(z.string(), z.unknown()),
      }),
    ])
    .optional(),
});

/** A request that the API accepts. */
export type ChatRequest = z.output<typeof requestSchema>;
export type ChatMessage = z.output<typeof messageSchema>;
export type ChatTool = z.output<typeof toolSchema>;

/**
 * Reads the body of a request for a chat completion.
 *
 * @throws ApiError as the API answers what it does not accept
 */
export function readChatRequest(body: unknown): ChatRequest {
  const request = checkParameters(requestSchema, body);
  checkTools(request);
  checkMessages(request.messages);
  if (request.stream_options && request.stream !== true) {
    throw badRequest(
      "The 'stream_options' parameter is only allowed when 'stream' is enabled.",
      'stream_options',
    );
  }
  return request;
}

function checkTools({
  tools,
  tool_choice: choice,
  parallel_tool_calls: parallel,
}: ChatRequest): void {
  if (tools === undefined) {
    const given = choice === undefined || choice === 'none' ? undefined : 'tool_choice';
    const alone = given ?? (parallel === undefined ? undefined : 'parallel_tool_calls');
    if (alone !== undefined) {
      throw badRequest(`'${alone}' is only allowed when 'tools' are specified.`, alone);
    }
    return;
  }
  tools.forEach((tool, index) => {
    const { name: called, parameters, strict } = tool.function;
    checkFunctionSchema(
      { name: called, parameters: parameters ?? undefined, strict: strict === true },
      `tools[${index}]`,
    );
  });
  if (typeof choice !== 'object') return;
  if (!tools.some((tool) => tool.function.name === choice.function.name)) {
    throw badRequest(
      `Tool choice '${choice.function.name}' not found in 'tools' parameter.`,
      'tool_choice',
    );
  }
}

/** Every call of a tool is answered right after the message that makes it, and nothing else is an answer. */
function checkMessages(messages: readonly ChatMessage[]): void {
  let open: string[] = [];
  messages.forEach((message, index) => {
    if (message.role === 'tool') {
      if (open.length === 0 || !open.includes(message.tool_call_id)) {
        throw badRequest(
          "Invalid parameter: messages with role 'tool' must be a response to a preceeding message with 'tool_calls'.",
          `messages.[${index}].role`,
        );
      }
      open = open.filter((id) => id !== message.tool_call_id);
      return;
    }
    throwIfOpen(open, index);
    if (message.role !== 'assistant') return;
    if (
      (message.content ?? null) === null &&
      message.tool_calls === undefined &&
      (message.refusal ?? null) === null
    ) {
      throw badRequest(
        "Invalid value for 'content': expected a string, got null.",
        `messages.[${index}].content`,
      );
    }
    open = message.tool_calls?.map(({ id }) => id) ?? [];
  });
  throwIfOpen(open, messages.length);
}

function throwIfOpen(open: readonly string[], index: number): void {
  if (open.length === 0) return;
  throw badRequest(
    `An assistant message with 'tool_calls' must be followed by tool messages responding to each 'tool_call_id'. The following tool_call_ids did not have response messages: ${open.join(', ')}`,
    `messages.[${index}].role`,
  );
}

/** The words of a message; empty where it has none. */
export function textOf({ content }: Pick<ChatMessage, 'content'>): string {
  if (content === null || content === undefined) return '';
  return typeof content === 'string' ? content : content.map((part) => part.text).join('');
}
