/** What is wrong with the way the calendar is put into an agent. */
export type InCallCalendarErrorCode =
  | 'missing_peer'
  | 'wrong_peer'
  | 'bad_option'
  | 'no_caller'
  | 'another_calendar'
  | 'missing_tool'
  | 'tool_clash'
  | 'not_started'
  | 'not_guarded'
  | 'unsupported_model';

/** A mistake of the program around the calendar. The message names it, and what to do instead. */
export class InCallCalendarError extends Error {
  override readonly name = 'InCallCalendarError';
  readonly code: InCallCalendarErrorCode;

  constructor(code: InCallCalendarErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}
