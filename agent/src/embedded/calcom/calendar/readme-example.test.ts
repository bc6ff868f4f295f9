import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { calendarSchema } from './calendar-schema.ts';

describe('the README', () => {
  it('shows a calendar file that is right', () => {
    const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
    const example = /```json\n([\s\S]*?)```/.exec(readme)?.[1] ?? '';
    const parsed = calendarSchema.safeParse(JSON.parse(example));
    expect(parsed.error?.issues).toBeUndefined();
    expect(parsed.data?.eventTypes).toHaveLength(3);
  });
});
