/** The timeline of a call: everything that happened to its calendar, for the operator. */
import { toInstant } from '@in-call-calendar/shared';
import type { CallStep } from '../calendar/calendar-call.ts';
import type { CallRecord } from './call-record.ts';
import { timelineFields, type TimelineFields } from './timeline-entry.ts';

export interface TimelineOptions {
  record: Pick<CallRecord, 'put' | 'step'>;
  now: () => number;
}

export interface Timeline {
  /** What an event did to the calendar. Never throws, and nobody waits for it. */
  step: (step: CallStep) => void;
  /** Something about the call itself. */
  note: (what: string, fields?: TimelineFields) => void;
}

/** Returns the timeline of a call, which goes to a record of it. */
export function createTimeline({ record, now }: TimelineOptions): Timeline {
  return {
    step(step) {
      record.step?.(step);
      const { event, version, changed, effects, refusal } = step;
      if (!changed && effects.length === 0 && !refusal) return;
      const data = {
        event: timelineFields(event),
        version,
        ...(effects.length === 0 ? {} : { effects: effects.map(effectFields) }),
        ...(refusal ? { refused: refusal.kind } : {}),
      };
      record.put({ kind: 'event', at: toInstant(now()), data });
    },
    note(what, fields = {}) {
      record.put({ kind: 'call', at: toInstant(now()), data: { call: what, ...fields } });
    },
  };
}

function effectFields(effect: CallStep['effects'][number]): TimelineFields {
  return effect.type === 'notify'
    ? { ...timelineFields(effect.fact), type: `notify ${effect.fact.type}` }
    : timelineFields(effect);
}
