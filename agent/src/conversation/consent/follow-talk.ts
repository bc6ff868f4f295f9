import { voice } from '@livekit/agents';
import type { ConsentLedger } from './ledger.ts';

/** Tells the ledger what is said in a session: what callers say or type, and what came through of the agent's words. */
export function followTalk(session: voice.AgentSession, ledger: ConsentLedger): void {
  session.on(voice.AgentSessionEventTypes.ConversationItemAdded, ({ item }) => {
    if (item.type !== 'message') return;
    const text = item.textContent ?? '';
    const { createdAt } = item;
    if (item.role === 'user') ledger.callerSaid(text, createdAt);
    else if (item.role === 'assistant') ledger.agentSaid(text, createdAt);
  });
}
