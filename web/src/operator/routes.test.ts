import { expect, it } from 'vitest';
import { hrefOf, parseRoute, TABS, type Route } from './routes.ts';

const agentId = 'ag_1';
const ROUTES: Route[] = [
  { view: 'agents' },
  { view: 'new' },
  { view: 'setup', agentId },
  ...TABS.map((tab): Route => ({ view: 'tab', agentId, tab })),
  { view: 'call', agentId, callId: 'RM_1' },
  { view: 'booking', agentId, bookingId: '7c9e-1' },
];

it('every place is found again by its address', () => {
  for (const route of ROUTES) expect(parseRoute(hrefOf(route))).toEqual(route);
});

it('whatever is no place is the list of agents, and an unknown part of an agent its settings', () => {
  for (const hash of ['', '#', '#/agents', '#/agents/a b', '#/other/ag_1']) {
    expect(parseRoute(hash)).toEqual({ view: 'agents' });
  }
  expect(parseRoute('#/agents/ag_1/nothing')).toEqual({ view: 'tab', agentId, tab: 'settings' });
});
