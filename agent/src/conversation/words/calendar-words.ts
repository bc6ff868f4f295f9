/** Makes the words of the calendar out of one language's sentences. */
import type { BookingField, FieldProblem, Language } from '@in-call-calendar/shared';
import type { AnswerProblem } from '../../calendar/answers.ts';
import type { CalendarNotice } from '../../calendar/calendar-notice.ts';
import type { CalendarWords, Notifying, RequestRefusal } from '../../calendar/calendar-words.ts';
import type { Refusal } from '../../calendar/refusal.ts';
import type { TimeWords } from './words.ts';

type Unit = Extract<FieldProblem, { kind: 'too_long' }>['of'];
type ChangeNotice = Exclude<
  Extract<CalendarNotice, { task: unknown }>['reason'],
  'change_needs_answer'
>;
type PlainProblem = Exclude<AnswerProblem['kind'], 'too_long' | 'emails' | 'option' | 'options'>;

/** What one language says. A reason without a sentence is a compile error. */
export interface CalendarSentences {
  language: Language;
  /** How else a booking can be changed, where the calendar writes to its attendee. */
  link: string;
  notices: Readonly<
    Record<
      Exclude<
        CalendarNotice['reason'],
        ChangeNotice | 'change_needs_answer' | 'hold_limit' | 'not_that_long'
      >,
      string
    >
  >;
  /** `isCancel`: what was not done is a cancellation, else a move. */
  changeNotices: Readonly<Record<ChangeNotice, (isCancel: boolean) => string>>;
  /** `question`: what the calendar wants answered first. */
  changeNeedsAnswer: (isCancel: boolean, question: string) => string;
  /** `length`: in words, as `one hour`. */
  notThatLong: (length: string) => string;
  problems: Readonly<Record<PlainProblem, string>>;
  units: Readonly<Record<Unit, string>>;
  tooLong: (max: number, unit: string) => string;
  notAnAddress: (given: string) => string;
  /** `options`: with commas between them. */
  chooseOne: (options: string) => string;
  chooseFrom: (options: string) => string;
  refusals: Readonly<
    Record<Exclude<Refusal['reason'], 'missing' | 'email' | 'no_such_length'>, string>
  >;
  /** `lengths`: those there are, in words. */
  noSuchLength: (lengths: string) => string;
  missing: (fields: readonly BookingField[]) => string;
  requests: Readonly<Record<RequestRefusal, string>>;
}

/** Returns the words of the calendar in a language, with its words for times. */
export function calendarWords(say: CalendarSentences, times: TimeWords): CalendarWords {
  const withLink = (sentence: string, event: Notifying): string =>
    event?.notifiesAttendee ? `${sentence} ${say.link}` : sentence;
  return {
    language: say.language,
    notice(notice, event) {
      if (notice.reason === 'change_needs_answer')
        return withLink(say.changeNeedsAnswer(notice.task === 'cancel', notice.question), event);
      if ('task' in notice) {
        const sentence = say.changeNotices[notice.reason](notice.task === 'cancel');
        return notice.reason === 'change_refused' ? withLink(sentence, event) : sentence;
      }
      if (notice.reason === 'not_that_long') return say.notThatLong(times.length(notice.minutes));
      return notice.reason === 'hold_limit' ? say.refusals.holds : say.notices[notice.reason];
    },
    problem(problem) {
      if (problem.kind === 'too_long') return say.tooLong(problem.max, say.units[problem.of]);
      if (problem.kind === 'emails') return say.notAnAddress(problem.bad);
      if (problem.kind === 'option') return say.chooseOne(problem.options.join(', '));
      if (problem.kind === 'options') return say.chooseFrom(problem.options.join(', '));
      return say.problems[problem.kind];
    },
    refusal(refusal, event) {
      if (refusal.reason === 'missing') return say.missing(refusal.missing);
      if (refusal.reason === 'email') return say.problems.email;
      if (refusal.reason === 'no_such_length')
        return say.noSuchLength(
          times.join(
            refusal.lengths.map((minutes) => times.length(minutes)),
            'or',
          ),
        );
      const sentence = say.refusals[refusal.reason];
      return refusal.reason === 'lookUps' || refusal.reason === 'changes'
        ? withLink(sentence, event)
        : sentence;
    },
    request: (refusal) => say.requests[refusal],
  };
}
