import type { CallHandOver } from '../call-hand-over.ts';

/** The hand-over of a call from which nobody can be reached. */
export const NOBODY: Pick<CallHandOver, 'ask'> = {
  ask: () => ({ ok: false, say: 'There is nobody.', isComing: false }),
};
