/** The parameters of a tool as a language model is shown them. Pure. */
import { z } from 'zod';

type JsonSchema = z.core.JSONSchema.BaseSchema;

/**
 * A plain schema for a tool's parameters: types, lists, words to choose from and descriptions, which OpenAI (strict or
 * not), Anthropic, Mistral and Gemini all take. What need not be said may be absent or null. It accepts whatever a model
 * sends, so that the tool itself can answer what is wrong (`tool-list.ts: run`); the framework's own words would not help.
 */
export function modelSchema(parameters: z.ZodObject): z.ZodObject {
  const { properties = {}, required = [] } = z.toJSONSchema(parameters, {
    target: 'draft-7',
    reused: 'inline',
  });
  const shape = Object.entries(properties).map(([name, property]) => {
    const isNeeded = required.includes(name);
    const shown = plain(property);
    const field = z.unknown().meta(isNeeded ? { ...shown } : orNull(shown));
    return [name, isNeeded ? field : field.optional()] as const;
  });
  return z.object(Object.fromEntries(shape));
}

/** The same without what one or the other format refuses: patterns, formats, lengths, ranges, defaults. */
function plain(schema: JsonSchema | boolean): JsonSchema {
  if (typeof schema === 'boolean') return {};
  const { type, description, items, properties, required = [], anyOf } = schema;
  const words = schema.enum;
  return {
    ...(type !== undefined && { type }),
    ...(description !== undefined && { description }),
    ...(words !== undefined && { enum: words }),
    ...(isOne(items) && { items: plain(items) }),
    ...(anyOf !== undefined && { anyOf: anyOf.map(plain) }),
    ...(properties !== undefined && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([name, each]) => [
          name,
          required.includes(name) ? plain(each) : orNull(plain(each)),
        ]),
      ),
      required,
      additionalProperties: false,
    }),
  };
}

/** By `anyOf`, because Gemini refuses a null among words to choose from. */
function orNull({ description, ...schema }: JsonSchema): JsonSchema {
  const kinds = schema.anyOf ?? [schema];
  return { ...(description !== undefined && { description }), anyOf: [...kinds, { type: 'null' }] };
}

function isOne(items: JsonSchema['items']): items is JsonSchema {
  return typeof items === 'object' && !Array.isArray(items);
}
