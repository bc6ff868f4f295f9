import type { OpenAI } from 'openai';
import { describe, expect, it } from 'vitest';
import { scripted } from './chat-model.ts';
import { clientOf, startDouble } from './double-fixture.ts';

type Params = OpenAI.ChatCompletionCreateParams;
type Tool = OpenAI.ChatCompletionFunctionTool;

const USER = { role: 'user', content: 'Next week?' } as const;
const BASE = { model: 'gpt-4.1-mini', messages: [USER] } satisfies Params;

function tool(parameters: Record<string, unknown>, more: object = {}): Tool {
  return { type: 'function', function: { name: 'show_calendar', parameters, ...more } };
}
const SHOW = tool({ type: 'object', properties: { from: { type: 'string' } } });
const called = (id: string): OpenAI.ChatCompletionAssistantMessageParam => ({
  role: 'assistant',
  tool_calls: [{ id, type: 'function', function: { name: 'show_calendar', arguments: '{}' } }],
});

describe('chat completions of the double', () => {
  it('are streamed as role, words, calls, reason and usage', async () => {
    const { client } = await startDouble({
      model: scripted([
        {
          reply: {
            content: 'One moment.',
            calls: [
              { name: 'show_calendar', arguments: { from: '2026-12-01' } },
              { name: 'show_calendar', arguments: {} },
            ],
            pieceChars: 5,
          },
        },
      ]),
    });
    const stream = await client.chat.completions.create({
      ...BASE,
      tools: [SHOW],
      stream: true,
      stream_options: { include_usage: true },
    });
    const chunks = [];
    for await (const chunk of stream) chunks.push(chunk);
    const deltas = chunks.flatMap(({ choices }) => choices.map(({ delta }) => delta));
    expect(deltas[0]).toEqual({ role: 'assistant', content: '', refusal: null });
    expect(deltas.slice(1, 4).map(({ content }) => content)).toEqual(['One m', 'oment', '.']);
    const calls = deltas.flatMap(({ tool_calls }) => tool_calls ?? []);
    expect(calls[0]).toMatchObject({ index: 0, type: 'function', function: { arguments: '' } });
    expect(calls[1]).toEqual({ index: 0, function: { arguments: '{"fro' } });
    const text = (index: number): string =>
      calls
        .filter((call) => call.index === index)
        .map((call) => call.function?.arguments)
        .join('');
    expect([text(0), text(1)]).toEqual(['{"from":"2026-12-01"}', '{}']);
    expect(chunks.at(-2)?.choices[0]).toMatchObject({ delta: {}, finish_reason: 'tool_calls' });
    expect(chunks.at(-1)).toMatchObject({ choices: [], object: 'chat.completion.chunk' });
    expect(chunks.at(-1)?.usage?.total_tokens).toBeGreaterThan(0);
    expect(new Set(chunks.map(({ id }) => id)).size).toBe(1);
  });

  it('come whole where no stream is asked for', async () => {
    const { client } = await startDouble({
      model: scripted([{ reply: { content: 'Hello.' } }, { reply: {} }]),
    });
    const first = await client.chat.completions.create(BASE);
    expect(first.choices[0]).toMatchObject({
      finish_reason: 'stop',
      message: { role: 'assistant', content: 'Hello.', refusal: null },
    });
    const second = await client.chat.completions.create(BASE);
    expect(second.choices[0]?.message.content).toBe('');
  });

  it('obey tool_choice and parallel_tool_calls', async () => {
    const call = { name: 'show_calendar', arguments: {} };
    const { client } = await startDouble({
      model: scripted([{ reply: { content: 'Look.', calls: [call, call] }, repeat: true }]),
    });
    const calls = async (more: Partial<Params>): Promise<number> => {
      const answer = await client.chat.completions.create({
        ...BASE,
        tools: [SHOW],
        ...more,
        stream: false,
      });
      return answer.choices[0]?.message.tool_calls?.length ?? 0;
    };
    expect(await calls({})).toBe(2);
    expect(await calls({ parallel_tool_calls: false })).toBe(1);
    expect(await calls({ tool_choice: 'none' })).toBe(0);
  });

  it('know keys and models', async () => {
    const { client, double } = await startDouble();
    const models = await client.models.list();
    expect(models.data.map(({ id }) => id)).toContain('gpt-4.1-mini');
    const stranger = clientOf({ ...double, apiKey: 'sk-somebody-elses' });
    await expect(stranger.models.list()).rejects.toMatchObject({
      status: 401,
      code: 'invalid_api_key',
      type: 'invalid_request_error',
    });
    const open = await startDouble({ apiKey: null });
    const anybody = clientOf({ ...open.double, apiKey: 'whatever' });
    expect((await anybody.models.list()).data.length).toBeGreaterThan(0);
    const unknown = client.chat.completions.create({ ...BASE, model: 'gpt-17' });
    await expect(unknown).rejects.toMatchObject({ status: 404, code: 'model_not_found' });
  });
});

const STRICT = { strict: true };
const REFUSED: [string, object, object][] = [
  ['no messages', { messages: [] }, { code: 'empty_array', param: 'messages' }],
  ['an unknown parameter', { temprature: 1 }, { message: /Unrecognized request argument/ }],
  [
    'an unknown parameter of a message',
    { messages: [{ ...USER, extra: 1 }] },
    { code: 'unknown_parameter', param: 'messages[0].extra' },
  ],
  [
    'a message without a role',
    { messages: [{ content: 'x' }] },
    { code: 'missing_required_parameter', param: 'messages[0].role' },
  ],
  ['an unknown role', { messages: [{ role: 'robot', content: 'x' }] }, { code: 'invalid_value' }],
  [
    'content that is no text',
    { messages: [{ role: 'user', content: 7 }] },
    { code: 'invalid_type', param: 'messages[0].content' },
  ],
  ['too high a temperature', { temperature: 3 }, { code: 'decimal_above_max_value' }],
  [
    'a name with a space',
    { tools: [tool({ type: 'object', properties: {} }, { name: 'show calendar' })] },
    { param: 'tools[0].function.name', code: 'invalid_value' },
  ],
  [
    'a name of 65 characters',
    { tools: [tool({ type: 'object', properties: {} }, { name: 'a'.repeat(65) })] },
    { param: 'tools[0].function.name', code: 'string_above_max_length' },
  ],
  [
    'a schema that is no object',
    { tools: [tool({ type: 'string' })] },
    { code: 'invalid_function_parameters', message: /got 'type: "string"'/ },
  ],
  [
    'an array without items',
    { tools: [tool({ type: 'object', properties: { a: { type: 'array' } } })] },
    { message: /In context=\('properties', 'a'\), array schema missing items/ },
  ],
  [
    'a strict schema that lets more in',
    { tools: [tool({ type: 'object', properties: {} }, STRICT)] },
    { message: /In context=\(\), 'additionalProperties' is required/ },
  ],
  [
    'a strict schema with an optional property',
    {
      tools: [
        tool({ ...SHOW.function.parameters, required: [], additionalProperties: false }, STRICT),
      ],
    },
    { message: /Missing 'from'/, param: 'tools[0].function.parameters' },
  ],
  [
    'a strict schema with a keyword that is not permitted',
    {
      tools: [
        tool(
          {
            type: 'object',
            properties: { from: { type: 'string', maxLength: 3 } },
            required: ['from'],
            additionalProperties: false,
          },
          STRICT,
        ),
      ],
    },
    { message: /'maxLength' is not permitted/ },
  ],
  ['tool_choice without tools', { tool_choice: 'auto' }, { param: 'tool_choice' }],
  [
    'parallel_tool_calls without tools',
    { parallel_tool_calls: false },
    { param: 'parallel_tool_calls' },
  ],
  ['stream_options without a stream', { stream_options: {} }, { param: 'stream_options' }],
  [
    'an answer of a tool that nobody called',
    { messages: [USER, { role: 'tool', tool_call_id: 'call_1', content: '' }] },
    { param: 'messages.[1].role', message: /must be a response to a preceeding message/ },
  ],
  [
    'an answer to another call',
    { messages: [USER, called('a'), { role: 'tool', tool_call_id: 'b', content: '' }] },
    { param: 'messages.[2].role' },
  ],
  [
    'a call that nobody answered',
    { messages: [USER, called('call_7'), USER] },
    { message: /did not have response messages: call_7/ },
  ],
  [
    'an assistant who says nothing',
    { messages: [USER, { role: 'assistant', content: null }] },
    { param: 'messages.[1].content' },
  ],
];

describe('a request with', () => {
  it.each(REFUSED)('%s is refused as the API does', async (_what, more, error) => {
    const { client, double } = await startDouble();
    const { message, ...rest } = error as { message?: RegExp };
    const asked = client.chat.completions.create({ ...BASE, ...more } as typeof BASE);
    await expect(asked).rejects.toMatchObject({
      status: 400,
      type: 'invalid_request_error',
      ...rest,
      message: expect.stringMatching(message ?? /./) as string,
    });
    expect(double.requests).toEqual([]);
    expect(double.refusals).toHaveLength(1);
  });

  it('answered calls, strict tools and optional parameters is taken', async () => {
    const { client, double } = await startDouble();
    await client.chat.completions.create({
      ...BASE,
      messages: [
        { role: 'system', content: 'Be brief.' },
        USER,
        called('call_1'),
        { role: 'tool', tool_call_id: 'call_1', content: '{"ok":true,"say":"Monday at 10."}' },
      ],
      tools: [
        tool(
          {
            type: 'object',
            properties: {
              from: { type: ['string', 'null'], format: 'date', description: 'first date' },
              parts: { type: 'array', items: { enum: ['morning'], type: 'string' } },
            },
            required: ['from', 'parts'],
            additionalProperties: false,
          },
          STRICT,
        ),
      ],
      parallel_tool_calls: false,
      temperature: 0.2,
    });
    expect(double.refusals).toEqual([]);
    expect(double.requests).toHaveLength(1);
  });
});
