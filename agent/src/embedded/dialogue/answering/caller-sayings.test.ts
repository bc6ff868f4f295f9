import { describe, expect, it } from 'vitest';
import { AVAILABILITY_SAYINGS } from '../testing/availability-sayings.ts';
import { BESIDE_SAYINGS } from '../testing/beside-sayings.ts';
import { CALLER_SAYINGS } from '../testing/caller-sayings.ts';
import { QUESTION_SAYINGS } from '../testing/question-sayings.ts';
import { sayAll } from '../testing/say-all.ts';
import { startTalk } from '../testing/talk.ts';
import { selectedOf } from './view.ts';

const ALL = { ...CALLER_SAYINGS, ...BESIDE_SAYINGS, ...QUESTION_SAYINGS, ...AVAILABILITY_SAYINGS };

describe.each(Object.entries(ALL))('%s', (_, rows) => {
  it.each(rows.map((row) => [row.said.join(' → '), row] as const))(
    '%s',
    async (_said, { said, right, wrong, step, selected }) => {
      const talk = startTalk();
      const answer = await sayAll(talk, ...said);
      expect(answer).toMatch(right);
      if (wrong) expect(answer).not.toMatch(wrong);
      if (step) expect(talk.view().step).toBe(step);
      if (selected !== undefined) expect(selectedOf(talk.view())).toBe(selected);
      expect(talk.scheduler.bookings).toEqual([]);
    },
  );
});
