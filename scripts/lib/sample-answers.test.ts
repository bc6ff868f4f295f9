import { describe, expect, it } from 'vitest';
import { checkAnswer, fieldTypeSchema } from '@in-call-calendar/shared';
import { sampleAnswer, sampleAnswers } from './sample-answers.ts';
import { Stopwatch } from './stopwatch.ts';

describe('sampleAnswer', () => {
  it.each(fieldTypeSchema.options)('is acceptable for a field of type %s', (type) => {
    const field = { slug: 'x', label: 'X', type, required: true, options: ['Sales', 'Support'] };
    expect(checkAnswer(field, sampleAnswer(field))).toMatchObject({ ok: true });
  });
});

describe('sampleAnswers', () => {
  it('answers what is required and nothing else', () => {
    const fields = [
      { slug: 'name', label: 'Name', type: 'name', required: true },
      { slug: 'notes', label: 'Notes', type: 'textarea', required: false },
    ] as const;
    expect(sampleAnswers(fields)).toEqual({ name: 'Ada Example' });
  });
});

describe('Stopwatch', () => {
  it('measures every step by itself', () => {
    const times = [0, 12.4, 20];
    const watch = new Stopwatch(() => times.shift() ?? 0);
    watch.lap('join');
    watch.lap('agent');
    expect(watch.laps()).toEqual({ join_ms: 12, agent_ms: 8 });
  });
});
