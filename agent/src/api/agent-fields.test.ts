import { expect, test } from 'vitest';
import { agentChangeSchema } from './agent-fields.ts';

test('a field whose name every object has is refused by that name', () => {
  for (const name of ['constructor', 'toString', '__proto__']) {
    const result = agentChangeSchema.safeParse(JSON.parse(`{"${name}":1}`));
    expect(result.error?.issues[0]).toMatchObject({ code: 'unrecognized_keys', keys: [name] });
  }
});

test('text with a zero byte is refused, which no database takes', () => {
  expect(agentChangeSchema.safeParse({ greeting: 'a\0b' }).success).toBe(false);
});
