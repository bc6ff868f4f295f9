import {
  checkAnswer,
  clipMessage,
  type Answer,
  type BookingField,
  type CalendarView,
  type DefaultLabels,
  type Language,
  type Notice,
  type RpcErrorKind,
} from '@in-call-calendar/shared';
import type { LanguageWords } from '../language.ts';
import type { Problem, State } from '../store/state.ts';

/**
 * What an agent says in another language, said again by kind: less exact than its own sentence, but in the reader's
 * language.
 */
export interface AgentWords {
  notice: Record<Exclude<Notice['kind'], 'info'>, string>;
  /** Notices of the kind `info`, by what they are about. */
  info: Record<NonNullable<Notice['reason']>, string>;
  /** An answer that the calendar refused, though nothing is wrong with its form. */
  notAccepted: string;
  /** Questions that have no name of their own. */
  labels: DefaultLabels;
  /** Why something was not done. */
  refused: Record<RpcErrorKind, string>;
}

/** The language that the agent writes: its snapshot says so; English before there is one. */
function languageOfAgent({ view }: State): Language {
  return view?.language ?? 'en';
}

/** The state with what the agent wrote in another language replaced by `words`. */
export function inOwnWords(state: State, words: LanguageWords): State {
  if (languageOfAgent(state) === words.language) return state;
  return {
    ...state,
    view: state.view && noticeIn(state.view, words.agentWords),
    problem: state.problem && problemIn(state.problem, words.agentWords),
  };
}

/** Why an answer that an agent of another language refused will not do. */
export function refusalIn(words: LanguageWords, field: BookingField, value: Answer): string {
  const { texts, agentWords } = words;
  const checked = checkAnswer(field, value);
  if (!checked.ok) return clipMessage(texts.problem(checked.problem));
  // Which numbers there are is known to the agent only.
  return field.type === 'phone' ? texts.problem({ kind: 'phone' }) : agentWords.notAccepted;
}

function noticeIn(view: CalendarView, words: AgentWords): CalendarView {
  if (view.step === 'closed' || view.notice === null) return view;
  return { ...view, notice: { ...view.notice, text: noticeText(view.notice, words) } };
}

function noticeText({ kind, reason, text }: Notice, words: AgentWords): string {
  if (kind !== 'info') return words.notice[kind];
  return reason === undefined ? text : words.info[reason];
}

function problemIn(problem: Problem, words: AgentWords): Problem {
  if (problem.kind !== 'refused' || problem.reason === undefined) return problem;
  return { ...problem, text: words.refused[problem.reason] };
}
