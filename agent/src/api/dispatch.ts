/** What the token endpoint says to the agent of a call, through the dispatch. It can be read by the caller: no secrets. */
import { JobRestartPolicy } from 'livekit-server-sdk';
import { z } from 'zod';
import type { JobKind } from '../runtime/worker-lines.ts';
import { openVisitor, sealedVisitorSchema, type SealedVisitor } from './sealed-visitor.ts';
import type { VisitorDetails } from './visitor-token.ts';

const dispatchSchema = z.object({
  /** None for a caller on a telephone. */
  caller: z.string().min(1).optional(),
  /** Another agent led this call before, and died. */
  resumed: z.boolean().optional(),
  /** No line is free: the agent says so, and ends the call. */
  turnAway: z.boolean().optional(),
  /** What the page's backend says of its visitor, for the job alone. */
  visitor: sealedVisitorSchema.optional(),
});

/** LiveKit Cloud would bring an agent by itself where a job fails, and so do we: two would meet in one call. */
export const RESTART_POLICY = JobRestartPolicy.JRP_NEVER;

/** Returns the metadata of a dispatch. It names the caller, so that nobody else in the room is taken for them. */
export function dispatchMetadata(
  caller: string,
  { resumed, visitor }: { resumed?: boolean; visitor?: SealedVisitor | undefined } = {},
): string {
  const metadata = { caller, ...(resumed === true && { resumed }), ...(visitor && { visitor }) };
  return JSON.stringify(metadata satisfies z.input<typeof dispatchSchema>);
}

/** Returns the metadata of a dispatch to a call that no line is free for, by that of the call. */
export function turnAwayMetadata(metadata: string): string {
  const caller = callerOf(metadata);
  return JSON.stringify({ caller, turnAway: true } satisfies z.input<typeof dispatchSchema>);
}

/** Returns what the agent is to do. */
export function jobKindOf(metadata: string): JobKind {
  if (read(metadata)?.turnAway === true) return 'turn_away';
  return isTakeover(metadata) ? 'takeover' : 'call';
}

/** Returns the identity of the caller; undefined where the dispatch was made by somebody else, and says nothing. */
export function callerOf(metadata: string): string | undefined {
  return read(metadata)?.caller;
}

/** Returns true where the agent takes over a call that another one led before. */
export function isTakeover(metadata: string): boolean {
  const { caller, resumed = false } = read(metadata) ?? {};
  return resumed && caller !== undefined;
}

/** Returns what is known of the visitor; nothing where nobody has said it, or it was not sealed for this room. */
export function visitorOf(
  metadata: string,
  room: string,
  apiSecret: string,
): VisitorDetails | undefined {
  const sealed = read(metadata)?.visitor;
  return sealed && openVisitor(sealed, room, apiSecret);
}

function read(metadata: string): z.output<typeof dispatchSchema> | undefined {
  try {
    return dispatchSchema.safeParse(JSON.parse(metadata)).data;
  } catch {
    return undefined;
  }
}
