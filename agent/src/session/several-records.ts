import type { CallRecord } from '../store/call-record.ts';

/** Returns a record that goes to several; they are closed one after the other, the first one first. */
export function severalRecords(...records: readonly CallRecord[]): CallRecord {
  return {
    begin: (callId) => records.forEach((record) => record.begin(callId)),
    put: (entry) => records.forEach((record) => record.put(entry)),
    step: (step) => records.forEach((record) => record.step?.(step)),
    meet: (channel) => records.forEach((record) => record.meet?.(channel)),
    handedOver: () => records.forEach((record) => record.handedOver?.()),
    end: (reason) => records.forEach((record) => record.end?.(reason)),
    async close() {
      for (const record of records) await record.close();
    },
  };
}
