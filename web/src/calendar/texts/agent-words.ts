import {
  checkAnswer,
  DEFAULT_LABELS,
  defaultLabel,
  type Answer,
  type BookingField,
  type CalendarView,
  type DefaultLabels,
  type FieldType,
  type Notice,
  type RpcErrorKind,
} from '@in-call-calendar/shared';
import type { Problem, State } from '../store/state.ts';

/** The language of whatever the agent writes itself. */
export const AGENT_LANGUAGE = 'en';

/**
 * What the agent says in English, said again by kind: less exact than its own sentence, but in the reader's language.
 * A notice of the kind `info` has nothing but its sentence, so it stays as it is.
 */
export interface AgentWords {
  notice: Record<Exclude<Notice['kind'], 'info'>, string>;
  /** Why an answer of the form will not do, by the type of its field. */
  field: Record<FieldType, string>;
  /** The same where there is too much of it. */
  tooLong: string;
  /** An answer that the calendar refused, though nothing is wrong with its form. */
  notAccepted: string;
  /** Questions that have no name of their own. */
  labels: DefaultLabels;
  /** Why something was not done. */
  refused: Record<RpcErrorKind, string>;
}

/** The state with what the agent wrote in English replaced by `words`; where there are none, it reads English. */
export function inOwnWords(state: State, words: AgentWords | null): State {
  if (words === null) return state;
  return {
    ...state,
    view: state.view && noticeIn(state.view, words),
    problem: state.problem && problemIn(state.problem, words),
  };
}

/** Why an answer that the agent refused will not do. */
export function refusalIn(words: AgentWords, field: BookingField, value: Answer): string {
  const checked = checkAnswer(field, value);
  if (!checked.ok) return checked.isTooLong ? words.tooLong : words.field[field.type];
  // Which numbers there are is known to the agent only.
  return field.type === 'phone' ? words.field.phone : words.notAccepted;
}

/** What a question is called: as its owner calls it, or as everybody does. */
export function labelIn(words: AgentWords | null, { slug, label }: BookingField): string {
  const isDefault = new Map<string, string>(Object.entries(DEFAULT_LABELS)).get(slug) === label;
  return words && isDefault ? defaultLabel(slug, words.labels) : label;
}

function noticeIn(view: CalendarView, words: AgentWords): CalendarView {
  if (view.step === 'closed' || view.notice === null || view.notice.kind === 'info') return view;
  return { ...view, notice: { ...view.notice, text: words.notice[view.notice.kind] } };
}

function problemIn(problem: Problem, words: AgentWords): Problem {
  if (problem.kind !== 'refused' || problem.reason === undefined) return problem;
  return { ...problem, text: words.refused[problem.reason] };
}
