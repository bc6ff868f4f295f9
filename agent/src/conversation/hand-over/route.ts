import { dialTarget, type DialTarget } from '../../runtime/dial-target.ts';
import type { Person } from '../own-agent.ts';

/** How this caller gets to a person; `show` is to say and show how one is reached. */
export type Route =
  | { kind: 'none' }
  | { kind: 'show'; failure?: 'not_configured' }
  | { kind: 'transfer' | 'dial'; target: DialTarget };

/**
 * Returns the route for a caller. A browser has no line that could be transferred: the person is called instead, where
 * there is a trunk to do so. `failure` says that the operator wanted more than could be done.
 *
 * @param hasTrunk whether people can be called
 */
export function routeTo(
  person: Person | undefined,
  { isPhone, hasTrunk }: { isPhone: boolean; hasTrunk: boolean },
): Route {
  if (!person) return { kind: 'none' };
  if (person.mode === 'show') return { kind: 'show' };
  const target = person.to === undefined ? null : dialTarget(person.to);
  if (target === null) return { kind: 'show', failure: 'not_configured' };
  if (person.mode === 'transfer' && isPhone) return { kind: 'transfer', target };
  if (hasTrunk && target.number !== undefined) return { kind: 'dial', target };
  return person.mode === 'transfer'
    ? { kind: 'show' }
    : { kind: 'show', failure: 'not_configured' };
}
