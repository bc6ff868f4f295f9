/** The calls between agent and page as JSON Schema, for agents and pages in other languages. */
import { join } from 'node:path';
import { format } from 'prettier';
import { z } from 'zod';
import {
  availabilitySchema,
  calendarViewSchema,
  protocol,
  PROTOCOL_VERSION,
} from '@in-call-calendar/shared';

/** The committed schemas: whoever changes the protocol sees it in review. */
export const SCHEMA_FILE = join(import.meta.dirname, '../../docs/protocol.schema.json');

const uri = (id: string): string => `#/$defs/${id}`;

/** Returns the text of the file: for each method who calls, how long they wait, and both shapes on the wire. */
export function protocolSchemas(): Promise<string> {
  const registry = z.registry<{ id: string }>();
  registry.add(calendarViewSchema, { id: 'CalendarView' });
  registry.add(availabilitySchema, { id: 'Availability' });
  // All intents are answered with the same.
  registry.add(protocol['calendar.open'].response, { id: 'Snapshot' });
  const refTo = (schema: z.core.$ZodType, name: string): { $ref: string } => {
    const id = registry.get(schema)?.id ?? name;
    if (!registry.has(schema)) registry.add(schema, { id });
    return { $ref: uri(id) };
  };
  const methods = Object.entries(protocol).map(([name, { from, timeoutMs, ...shapes }]) => {
    const request = refTo(shapes.request, `${name}.request`);
    const response = refTo(shapes.response, `${name}.response`);
    return [name, { from, timeoutMs, request, response }] as const;
  });
  // As it is on the wire: before readers make something of a value.
  const { schemas } = z.toJSONSchema(registry, { io: 'input', unrepresentable: 'any', uri });
  const document = {
    version: PROTOCOL_VERSION,
    methods: Object.fromEntries(methods),
    $defs: Object.fromEntries(
      Object.entries(schemas).map(([id, { $id: _id, $schema: _dialect, ...schema }]) => [
        id,
        schema,
      ]),
    ) as unknown,
  };
  return format(JSON.stringify(document), { parser: 'json', printWidth: 100, singleQuote: false });
}
