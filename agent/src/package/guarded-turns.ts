/** Nobody hears a model whose words have not gone through the calendar's guard. */
import { TransformStream } from 'node:stream/web';
import type { voice } from '@livekit/agents';
import type { ReplyChunk } from '../conversation/reply-guard.ts';

export interface GuardedTurns {
  /** The guard has begun to judge a reply of an agent. */
  judging: (agent: voice.Agent) => void;
  /** From now on the replies of an agent go out as they are judged, and no others. */
  watch: (agent: voice.Agent) => void;
}

/**
 * Follows which replies are judged. It is seen from how a turn goes, because an agent of `voice.Agent.create` does not
 * tell whose `llmNode` it has. Until a turn has come to the guard, what comes of it is kept back: tool calls, too.
 *
 * @param refused called for each reply that never comes there; what it returns is said in its place, since a node that
 * throws would leave the caller in silence
 */
export function createGuardedTurns(refused: () => string): GuardedTurns {
  const judged = new WeakMap<voice.Agent, number>();
  const watched = new WeakSet<voice.Agent>();
  const countOf = (agent: voice.Agent): number => judged.get(agent) ?? 0;
  return {
    judging(agent) {
      judged.set(agent, countOf(agent) + 1);
    },
    watch(agent) {
      if (watched.has(agent)) return;
      watched.add(agent);
      const llmNode = agent.llmNode.bind(agent);
      agent.llmNode = async (...turn) => {
        const before = countOf(agent);
        const isJudged = (): boolean => countOf(agent) > before;
        const reply = await llmNode(...turn);
        return isJudged() ? reply : (reply?.pipeThrough(onceJudged(isJudged, refused)) ?? null);
      };
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
