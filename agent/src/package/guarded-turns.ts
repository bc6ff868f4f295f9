/** Nobody hears a model whose words have not gone through the calendar's guard. */
import { AsyncLocalStorage } from 'node:async_hooks';
import { TransformStream } from 'node:stream/web';
import type { voice } from '@livekit/agents';
import type { ReplyChunk } from '../conversation/reply-guard.ts';

export interface GuardedTurns {
  /** The guard has begun to judge the reply of the turn that this is called in. */
  judging: () => void;
  /** From now on the replies of an agent go out as they are judged, and no others. */
  watch: (agent: voice.Agent) => void;
  /** Gives every agent its `llmNode` back. */
  close: () => void;
}

/**
 * Follows which replies are judged. It is seen from how a turn goes, because an agent of `voice.Agent.create` does not
 * tell whose `llmNode` it has. Until a turn has come to the guard, what comes of it is kept back: tool calls, too.
 * Several turns of an agent may run at a time, so each carries a mark of its own through all that it awaits and reads.
 *
 * @param refused called for each reply that never comes there; what it returns is said in its place, since a node that
 * throws would leave the caller in silence
 */
export function createGuardedTurns(refused: () => string): GuardedTurns {
  const turns = new AsyncLocalStorage<{ isJudged: boolean }>();
  const watched = new Map<voice.Agent, () => void>();
  let isClosed = false;
  return {
    judging() {
      const turn = turns.getStore();
      if (turn) turn.isJudged = true;
    },
    watch(agent) {
      if (isClosed || watched.has(agent)) return;
      const own = Object.getOwnPropertyDescriptor(agent, 'llmNode');
      const llmNode = agent.llmNode.bind(agent);
      const guarded: typeof llmNode = (...args) => {
        // Another calendar may have put its own node around this one, and still call it.
        if (isClosed) return llmNode(...args);
        const turn = { isJudged: false };
        return turns.run(turn, async () => {
          const reply = await llmNode(...args);
          if (turn.isJudged) return reply;
          return reply?.pipeThrough(onceJudged(() => turn.isJudged, refused)) ?? null;
        });
      };
      agent.llmNode = guarded;
      watched.set(agent, () => {
        if (Object.getOwnPropertyDescriptor(agent, 'llmNode')?.value !== guarded) return;
        if (own) Object.defineProperty(agent, 'llmNode', own);
        else Reflect.deleteProperty(agent, 'llmNode');
      });
    },
    close() {
      isClosed = true;
      for (const giveBack of watched.values()) giveBack();
      watched.clear();
    },
  };
}

/** An `llmNode` that is a generator comes to the guard only while it is read, perhaps after words of its own. */
function onceJudged(
  isJudged: () => boolean,
  refused: () => string,
): TransformStream<ReplyChunk, ReplyChunk> {
  const kept: ReplyChunk[] = [];
  return new TransformStream({
    transform(chunk, controller) {
      kept.push(chunk);
      if (!isJudged()) return;
      for (const each of kept.splice(0)) controller.enqueue(each);
    },
    flush(controller) {
      if (kept.length > 0) controller.enqueue(refused());
    },
  });
}
