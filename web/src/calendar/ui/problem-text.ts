import { PRESSES } from '../store/lost-presses.ts';
import type { Problem } from '../store/state.ts';
import type { Texts } from '../texts.ts';

type SmallProblem = Exclude<Problem, { kind: 'mismatch' }>;

/** What an answer is missing to: a press that is accounted for later, details that go again, or anything else. */
function missingTo(during: Extract<Problem, { kind: 'no_answer' }>['during']) {
  if (during === 'details') return during;
  return PRESSES.includes(during) ? 'press' : 'other';
}

/** The sentence for a problem that is shown within the calendar. */
export function problemText(problem: SmallProblem, texts: Texts): string {
  switch (problem.kind) {
    case 'refused':
      return problem.text;
    case 'no_answer':
      return texts.noAnswer[missingTo(problem.during)];
    case 'no_agent':
      return texts.noAgent;
    case 'not_arrived':
      return texts.notArrived[problem.press];
  }
}
