import type { Task } from '../consent/ledger.ts';
import type { ToolResult } from './contract.ts';
import type { ToolDeps } from './deps.ts';

/**
 * What a tool answers where the caller has not agreed to what it would do; null where they have.
 *
 * @param readBack the sentence that names what would be done, and asks
 */
export function withoutConsent(
  { consent, words, keys }: Pick<ToolDeps, 'consent' | 'words' | 'keys'>,
  task: Task,
  readBack: () => string,
): ToolResult | null {
  const decision = consent.decide(task);
  const asking = (): string => `${readBack()} ${keys?.ask(task) ?? ''}`.trim();
  switch (decision.kind) {
    case 'agreed':
      return null;
    case 'not_asked':
      return { ok: false, needs: 'consent', say: asking() };
    case 'not_agreed':
      return {
        ok: false,
        needs: 'consent',
        say: `${words.consent.notAgreed(task)} ${asking()}`,
      };
  }
}
