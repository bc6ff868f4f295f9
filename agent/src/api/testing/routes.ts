/** Every route of the API: how it is asked, and what each principal gets. A new route is one row here. */
import { PRINCIPALS, type Credentials, type Who } from './principals.ts';

/** A status, and the code of a refusal. */
export type Expected = `${number}` | `${number} ${string}`;
export type Answers = Record<Who, Expected>;

/** What requests can be about. */
export interface RouteWorld {
  agentId: string;
  /** The room of a call with the agent, which has been recorded, and a booking that it has made. */
  room: string;
  callId: string;
  bookingId: string;
  /** A free time of the agent that no request was about yet. */
  freeSlot: () => string;
}

export interface RouteRequest {
  /** Below /api/v1. */
  path: string;
  body?: unknown;
  headers?: Record<string, string>;
}

export interface RouteRow {
  /** As the OpenAPI document has it: `GET /api/v1/agents/{agentId}`. */
  route: string;
  /** What is special about this row, where a route has several. */
  when?: string;
  /** Changes of the agent that it is asked about. */
  agent?: object;
  /** A request that is right. */
  ask: (world: RouteWorld, credentials: Credentials) => RouteRequest;
  answers: Answers;
}

const NOT_FOUND = '404 not_found';
const UNAUTHORIZED = '401 unauthorized';
const NOT_FROM_HERE = '403 origin_not_allowed';

/** Everybody is refused, but those that are named. */
function refusedBut(named: Partial<Answers>, others: Expected = UNAUTHORIZED): Answers {
  const answers = Object.fromEntries(PRINCIPALS.map((who) => [who, others])) as Answers;
  return { ...answers, ...named };
}

const expired: Partial<Answers> = { 'owner, expired': '401 token_expired' };
const callersAsStrangers: Partial<Answers> = {
  caller: NOT_FOUND,
  'caller of another call': NOT_FOUND,
  'caller of another agent': NOT_FOUND,
  'caller of an ended call': NOT_FOUND,
};

/** For owners: of all their things, or of none in particular. */
const forOwners = (success: Expected): Answers =>
  refusedBut({ ...expired, ...callersAsStrangers, owner: success, 'other owner': success });
/** For the owner of one thing. */
const forTheOwner = (success: Expected): Answers =>
  refusedBut({ ...expired, ...callersAsStrangers, owner: success, 'other owner': NOT_FOUND });
/** For the owner of an agent, and for those who talk to it. */
const forOwnerAndCallers = (success: Expected): Answers => ({
  ...forTheOwner(success),
  caller: success,
  'caller of another call': success,
  'caller of an ended call': UNAUTHORIZED,
});
/** For callers, by a token in the body. */
const forCallers = (success: Expected): Answers =>
  refusedBut({
    caller: success,
    'caller of another call': success,
    'caller of another agent': success,
    'caller of an ended call': '404 call_over',
  });
const byTokenInBody =
  (path: string): RouteRow['ask'] =>
  (_, { token = 'none' }) => ({
    path,
    body: { token },
  });

const oneAgent: RouteRow['ask'] = ({ agentId }) => ({ path: `/agents/${agentId}` });
const change: RouteRow['ask'] = (world, who) => ({
  ...oneAgent(world, who),
  body: { name: 'New' },
});
const token: RouteRow['ask'] = ({ agentId }) => ({ path: `/agents/${agentId}/token`, body: {} });

/** Below an agent, for its owner. */
const ofTheAgent = (route: string, path: string): RouteRow => ({
  route: `GET /api/v1/agents/{agentId}/${route}`,
  ask: ({ agentId }) => ({ path: `/agents/${agentId}/${path}` }),
  answers: forTheOwner('200'),
});

export const ROUTES: RouteRow[] = [
  { route: 'GET /api/v1/me', ask: () => ({ path: '/me' }), answers: forOwners('200') },
  { route: 'GET /api/v1/status', ask: () => ({ path: '/status' }), answers: forOwners('200') },
  ofTheAgent('origin-check', 'origin-check?origin=https%3A%2F%2Fshop.example'),
  ofTheAgent('calls', 'calls'),
  ofTheAgent('bookings', 'bookings'),
  ofTheAgent('audit', 'audit'),
  {
    route: 'GET /api/v1/agents/{agentId}/bookings/{bookingId}',
    ask: ({ agentId, bookingId }) => ({ path: `/agents/${agentId}/bookings/${bookingId}` }),
    answers: forTheOwner('200'),
  },
  {
    route: 'POST /api/v1/agents/{agentId}/visitor-secret',
    ask: ({ agentId }) => ({ path: `/agents/${agentId}/visitor-secret` }),
    answers: forTheOwner('201'),
  },
  {
    route: 'GET /api/v1/calls/{callId}',
    ask: ({ callId }) => ({ path: `/calls/${callId}` }),
    answers: forTheOwner('200'),
  },
  {
    route: 'GET /api/v1/calls/{callId}/timeline',
    ask: ({ callId }) => ({ path: `/calls/${callId}/timeline` }),
    answers: forTheOwner('200'),
  },
  {
    route: 'DELETE /api/v1/attendees',
    ask: () => ({ path: '/attendees', body: { email: 'anna@example.com' } }),
    answers: forOwners('202'),
  },
  {
    route: 'POST /api/v1/calls/{room}/report',
    ask: ({ room, callId }) => ({ path: `/calls/${room}/report`, body: report(callId) }),
    answers: refusedBut({ job: '204' }),
  },
  {
    route: 'POST /api/v1/webhooks/livekit',
    ask: () => ({ path: '/webhooks/livekit', body: { event: 'room_finished' } }),
    answers: refusedBut({}),
  },
  {
    route: 'POST /api/v1/token',
    ask: () => ({ path: '/token', body: {} }),
    answers: refusedBut({}, '201'),
  },
  {
    route: 'POST /api/v1/calls/rejoin',
    ask: byTokenInBody('/calls/rejoin'),
    answers: forCallers('201'),
  },
  {
    route: 'POST /api/v1/calls/agent',
    ask: byTokenInBody('/calls/agent'),
    answers: forCallers('202'),
  },
  {
    route: 'POST /api/v1/webhooks/cal',
    ask: () => ({ path: '/webhooks/cal', body: { triggerEvent: 'PING' } }),
    answers: refusedBut({}),
  },
  { route: 'GET /api/v1/agents', ask: () => ({ path: '/agents' }), answers: forOwners('200') },
  {
    route: 'POST /api/v1/agents',
    ask: () => ({ path: '/agents', body: { name: 'Another' } }),
    answers: forOwners('201'),
  },
  { route: 'GET /api/v1/agents/{agentId}', ask: oneAgent, answers: forTheOwner('200') },
  { route: 'PUT /api/v1/agents/{agentId}', ask: change, answers: forTheOwner('200') },
  { route: 'PATCH /api/v1/agents/{agentId}', ask: change, answers: forTheOwner('200') },
  { route: 'DELETE /api/v1/agents/{agentId}', ask: oneAgent, answers: forTheOwner('204') },
  {
    route: 'GET /api/v1/agents/{agentId}/calendar/slots',
    ask: ({ agentId }) => ({
      path: `/agents/${agentId}/calendar/slots?startDate=2026-11-24&endDate=2026-11-25`,
    }),
    answers: forOwnerAndCallers('200'),
  },
  {
    route: 'POST /api/v1/agents/{agentId}/calendar/book',
    ask: ({ agentId, freeSlot }) => ({
      path: `/agents/${agentId}/calendar/book`,
      body: attendee(freeSlot(), 'anna@example.com'),
      headers: { 'idempotency-key': crypto.randomUUID() },
    }),
    answers: forOwnerAndCallers('200'),
  },
  {
    route: 'POST /api/v1/agents/{agentId}/calendar/test',
    ask: ({ agentId }) => ({ path: `/agents/${agentId}/calendar/test` }),
    answers: { ...forTheOwner('200'), 'caller of an ended call': UNAUTHORIZED },
  },
  {
    route: 'POST /api/v1/agents/{agentId}/token',
    ask: token,
    answers: {
      ...forTheOwner('201'),
      'page that may call': '201',
      'page that may not call': NOT_FROM_HERE,
      'page without an origin': NOT_FROM_HERE,
      anonymous: NOT_FROM_HERE,
    },
  },
  {
    route: 'POST /api/v1/agents/{agentId}/token',
    when: 'of a private agent',
    agent: { access: 'private' },
    ask: token,
    answers: {
      ...forTheOwner('201'),
      'page that may call': NOT_FOUND,
      'page that may not call': NOT_FOUND,
      'page without an origin': NOT_FOUND,
      anonymous: NOT_FOUND,
    },
  },
  {
    route: 'POST /api/v1/agents/{agentId}/token',
    when: 'of an agent for signed visitors',
    agent: { access: 'signed' },
    ask: token,
    answers: {
      ...forTheOwner('201'),
      'page that may not call': NOT_FROM_HERE,
      'page without an origin': NOT_FROM_HERE,
      anonymous: NOT_FROM_HERE,
      'signed visitor': '201',
      'signed visitor of a page that may not call': NOT_FROM_HERE,
      'signed visitor, expired': '401 token_expired',
    },
  },
  {
    route: 'GET /api/v1/calls/{room}/settings',
    ask: ({ room }) => ({ path: `/calls/${room}/settings` }),
    answers: refusedBut({ job: '200' }),
  },
];

/** What a job tells of a call that has made one booking. */
export const report = (callId: string) => ({
  id: callId,
  channel: 'browser',
  began_at: '2026-11-24T14:00:00.000Z',
  events: [],
  bookings: [
    {
      uid: `uid of ${callId}`,
      start_at: '2026-11-25T14:00:00.000Z',
      duration_min: 30,
      status: 'confirmed',
      attendee_email: 'anna@example.com',
    },
  ],
});

/** The body of a booking, as the client of an earlier product sends it. */
export const attendee = (slotId: string, attendeeEmail: string) => ({
  slotId,
  attendeeName: 'Anna Berg',
  attendeeEmail,
  attendeePhone: null,
  notes: null,
});
