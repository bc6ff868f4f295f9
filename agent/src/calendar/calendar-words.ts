import type { EventSummary, Language } from '@in-call-calendar/shared';
import type { AnswerProblem } from './answers.ts';
import type { CalendarNotice } from './calendar-notice.ts';
import type { Refusal } from './refusal.ts';

/** Requests of a page that are refused before they reach the calendar. */
export type RequestRefusal =
  'forbidden' | 'rate_limited' | 'too_large' | 'bad_request' | 'internal';

/** Whether the calendar writes to attendees: only then may a sentence name its message. */
export type Notifying = Pick<EventSummary, 'notifiesAttendee'> | null;

/** Makes sentences of what the rules of a call say in kinds. Each may be shown and spoken as it is. */
export interface CalendarWords {
  language: Language;
  /** What happened, in at most 300 characters. */
  notice(notice: CalendarNotice, event: Notifying): string;
  /** Why an answer of the form will not do, and what is needed. */
  problem(problem: AnswerProblem): string;
  /** Why an intent was not carried out, and what to do instead; at most 256 bytes reach a page. */
  refusal(refusal: Refusal, event: Notifying): string;
  /** Why a request of the page was refused. */
  request(refusal: RequestRefusal): string;
}
