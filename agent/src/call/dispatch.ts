/** What the token endpoint tells the agent of a call, through the dispatch. It can be read by the caller: no secrets. */
import { z } from 'zod';

const dispatchSchema = z.object({ caller: z.string().min(1) });

/** Metadata of a dispatch that names the caller's identity, so that nobody else in the room is taken for the caller. */
export function dispatchMetadata(caller: string): string {
  return JSON.stringify({ caller } satisfies z.input<typeof dispatchSchema>);
}

/** The identity of the caller; undefined where the dispatch was made by somebody else, and says nothing. */
export function callerOf(metadata: string): string | undefined {
  try {
    return dispatchSchema.safeParse(JSON.parse(metadata)).data?.caller;
  } catch {
    return undefined;
  }
}
