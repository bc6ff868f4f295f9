import type { Task } from '../consent/ledger.ts';
import type { ToolResult } from './contract.ts';
import type { ToolDeps } from './deps.ts';

/**
 * What a tool answers where the caller has not agreed to what it would do; null where they have.
 *
 * @param readBack the sentence that names what would be done, and asks
 */
export function withoutConsent(
  { consent, words }: Pick<ToolDeps, 'consent' | 'words'>,
  task: Task,
  readBack: () => string,
): ToolResult | null {
  const decision = consent.decide(task);
  switch (decision.kind) {
    case 'agreed':
      return null;
    case 'not_asked':
      return { ok: false, needs: 'consent', say: readBack() };
    case 'not_agreed':
      return {
        ok: false,
        needs: 'consent',
        say: `${words.consent.notAgreed(task)} ${readBack()}`,
      };
  }
}
