import type { CallReport } from '../calls.ts';

/** The first report of a call of an agent in a browser, which goes on; `change` has what is told besides. */
export function firstReport(
  { id, agentId, at }: { id: string; agentId: string; at: number },
  change: Partial<CallReport> = {},
): CallReport {
  return {
    call: { id, room: `call-${id}`, agentId, channel: 'browser' },
    reporter: 'agent-1',
    beganAt: new Date(at),
    events: [],
    outcome: undefined,
    end: undefined,
    ...change,
  };
}
