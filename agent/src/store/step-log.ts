import type { CallRecord } from './call-record.ts';

/**
 * Returns a record that writes one line into the log for each step of a call, as the timeline has it: kinds, times and
 * digests, and no word of a person.
 */
export function createStepLog(log: { info(fields: object, message: string): void }): CallRecord {
  let call = '';
  return {
    begin(callId) {
      call = callId;
    },
    put: ({ kind, data }) => {
      log.info(kind === 'event' ? { call, step: data } : { call, note: data }, 'step of a call');
    },
    close: () => Promise.resolve(),
  };
}
