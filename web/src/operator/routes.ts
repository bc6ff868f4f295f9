/** Places of the page, as they stand after the # of its address. Pure. */

/** The tabs of an agent, in their order. */
export const TABS = ['settings', 'embed', 'calls', 'bookings', 'changes'] as const;
export type Tab = (typeof TABS)[number];

export type Route =
  | { view: 'agents' }
  | { view: 'new' }
  | { view: 'setup'; agentId: string }
  | { view: 'tab'; agentId: string; tab: Tab }
  | { view: 'call'; agentId: string; callId: string }
  | { view: 'booking'; agentId: string; bookingId: string };

const ID = /^[\w-]{1,128}$/;

/** Returns the place of a fragment (`#/agents/ID/calls`); the list of agents for whatever is none. */
export function parseRoute(hash: string): Route {
  const [first, agentId = '', third = 'settings', fourth] = hash.replace(/^#\/?/, '').split('/');
  if (first === 'new') return { view: 'new' };
  if (first !== 'agents' || !ID.test(agentId)) return { view: 'agents' };
  if (fourth !== undefined && ID.test(fourth)) {
    if (third === 'calls') return { view: 'call', agentId, callId: fourth };
    if (third === 'bookings') return { view: 'booking', agentId, bookingId: fourth };
  }
  if (third === 'setup') return { view: 'setup', agentId };
  return { view: 'tab', agentId, tab: TABS.find((tab) => tab === third) ?? 'settings' };
}

/** Returns the fragment of a place. */
export function hrefOf(route: Route): string {
  switch (route.view) {
    case 'agents':
      return '#/';
    case 'new':
      return '#/new';
    case 'setup':
      return `#/agents/${route.agentId}/setup`;
    case 'tab':
      return `#/agents/${route.agentId}/${route.tab}`;
    case 'call':
      return `#/agents/${route.agentId}/calls/${route.callId}`;
    case 'booking':
      return `#/agents/${route.agentId}/bookings/${route.bookingId}`;
  }
}
