import { llm } from '@livekit/agents';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createTestCall } from '../../calendar/testing/fake-calendar.ts';
import { english } from '../words/en/en.ts';
import { TOOL_NAMES, TOOLS } from './contract.ts';
import { createTools } from './create-tools.ts';
import { NOBODY } from '../hand-over/testing/nobody.ts';
import { createTimeHandles } from './handles.ts';
import { toToolMap } from './tool-list.ts';

const kind = z.enum(['object', 'string', 'number', 'integer', 'boolean', 'array']);

/** What is left of JSON Schema where OpenAI (strict), Anthropic, Mistral and Gemini all take it. */
const plainSchema: z.ZodType = z.strictObject({
  $schema: z.string().optional(),
  // Gemini’s converter reads one kind, or one and null; an enum takes words only.
  type: z.union([kind, z.literal('null'), z.tuple([kind, z.literal('null')])]).optional(),
  description: z.string().optional(),
  enum: z.array(z.string()).min(1).optional(),
  anyOf: z.array(z.lazy(() => plainSchema)).optional(),
  items: z.lazy(() => plainSchema).optional(),
  properties: z
    .record(
      z.string(),
      z.lazy(() => plainSchema),
    )
    .optional(),
  required: z.array(z.string()).optional(),
  additionalProperties: z.literal(false).optional(),
});

interface Node {
  type?: string;
  anyOf?: Node[];
  items?: Node;
  properties?: Record<string, Node>;
  required?: string[];
  additionalProperties?: unknown;
}

const children = ({ anyOf = [], items, properties = {} }: Node): Node[] => [
  ...anyOf,
  ...(items ? [items] : []),
  ...Object.values(properties),
];
const nodes = (root: Node): Node[] => [root, ...children(root).flatMap(nodes)];

const tools = createTools({
  call: createTestCall().call,
  words: english,
  handles: createTimeHandles(),
  consent: { decide: () => ({ kind: 'not_asked' }) },
  attemptFor: () => 'attempt',
  checkPhone: (value) => ({ ok: true, e164: value }),
  handOver: NOBODY,
  bookPatienceMs: 0,
  setTimer: () => () => undefined,
});
const context = new llm.ToolContext(
  toToolMap(tools, { words: english.consent, showStarts: false }),
);
const converted = (name: string, isOpenai: boolean, strict: boolean): Node =>
  llm.toJsonSchema(context.getFunctionTool(name)?.parameters ?? {}, isOpenai, strict) as Node;

describe('the tools as a model’s API takes them', () => {
  it('are those of the table, each with what it is for', () => {
    expect(llm.sortedToolNames(context)).toEqual([...TOOL_NAMES].sort());
    for (const name of TOOL_NAMES) expect(TOOLS[name].description.length).toBeGreaterThan(20);
  });

  it.each(TOOL_NAMES)('%s converts to a plain schema for every provider', (name) => {
    for (const [isOpenai, strict] of [
      [true, true],
      [true, false],
      [false, false],
    ] as const) {
      const schema = converted(name, isOpenai, strict);
      expect(() => plainSchema.parse(schema)).not.toThrow();
      expect(schema.type).toBe('object');
    }
  });

  it.each(TOOL_NAMES)('%s names, in strict form, all properties as required', (name) => {
    const objects = nodes(converted(name, true, true)).filter(({ type }) => type === 'object');
    for (const { properties = {}, required = [], additionalProperties } of objects) {
      expect([...required].sort()).toEqual(Object.keys(properties).sort());
      expect(additionalProperties).toBe(false);
    }
  });

  it.each(TOOL_NAMES)(
    '%s says of every property what kind it is, and lists what is in them',
    (name) => {
      for (const node of nodes(converted(name, false, false)).slice(1)) {
        expect(node.type ?? node.anyOf).toBeDefined();
        if (node.type === 'array') expect(node.items).toBeDefined();
      }
    },
  );

  it('leave out nothing that the tool reads', () => {
    for (const name of TOOL_NAMES) {
      const shown = Object.keys(converted(name, false, false).properties ?? {});
      expect(shown.sort()).toEqual(Object.keys(TOOLS[name].parameters.shape).sort());
    }
  });
});

describe('arguments of a model', () => {
  const execute = async (name: string, args: unknown): Promise<unknown> => {
    const ctx = { speechHandle: { interrupted: false }, disallowInterruptions: () => undefined };
    const tool = context.getFunctionTool(name);
    return tool?.execute(args, { ctx } as never);
  };

  it.each([
    ['show_calendar', { from: '9999-12-31', range: '3m' }],
    ['find_times', { to: '0001-01-01' }],
    ['find_booking', { date: '9999-12-31' }],
  ])('name no date that cannot be reckoned with: %s %j', async (name, args) => {
    await expect(execute(name, args)).rejects.toThrow('no date that anybody can book');
  });

  it('are told of in a few lines, however much is wrong with them', async () => {
    const other = Array.from({ length: 500 }, () => ({ field: 5 }));
    const error = await execute('set_details', { other }).catch((thrown: unknown) => thrown);
    expect(String(error).length).toBeLessThan(500);
  });

  it.each(['__proto__', 'constructor', 'toString'])(
    'have no field where they name what every object has: %s',
    async (field) => {
      const args = { other: [{ field, value: ['x'] }] };
      expect(await execute('set_details', args)).toMatchObject({ ok: false });
    },
  );
});
