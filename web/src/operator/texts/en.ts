/** Every word of the operator page in English. Another language is another object of the same shape. */
import type { Outcome } from '../client/answers.ts';
import type { SignInReason } from '../client/sign-in.ts';
import type { FieldFault } from '../forms/agent-draft.ts';
import type { LampState } from '../parts/lamp-state.ts';
import type { Tab } from '../routes.ts';
import { embed, forget, secret } from './embed-en.ts';
import { checks, timeline } from './reports-en.ts';

export const texts = {
  brand: 'In-Call Calendar',
  agents: 'Agents',
  skip: 'To the content',
  loading: 'Loading…',
  retry: 'Try again',
  refresh: 'Refresh',
  more: 'Show more',
  cancel: 'Cancel',
  copy: 'Copy',
  copied: 'Copied',
  optional: '(optional)',
  status: {
    name: 'Server, calls and calendars',
    asking: 'Asking the server…',
    server: {
      ready: 'Server ready',
      version: (version: string) => `Server ready (${version})`,
      not_ready: 'Server not ready',
      silent: 'Server not reachable',
    },
    database: { answers: 'Database answers', silent: 'Database does not answer' },
    unknown: 'Calls and calendars not known',
    noMedia: 'Media server does not answer',
    calls: (count: number) =>
      count === 0 ? 'No calls now' : count === 1 ? '1 call now' : `${count} calls now`,
    waiting: (count: number) =>
      count === 1 ? '1 call waits for an agent' : `${count} calls wait for an agent`,
    workers: {
      heard: (when: string) => `Worker heard ${when}`,
      before: (when: string) => `Workers not known: last heard ${when}`,
      never: 'Workers not known: none heard yet',
    },
    calendars: {
      answered: (when: string) => `Cal.com answered ${when}`,
      some: (count: number, all: number, when: string) =>
        `Cal.com answered for ${count} of ${all} agents, ${when}`,
      fails: (count: number, all: number) => `Cal.com fails for ${count} of ${all} agents`,
      unknown: 'Cal.com not asked for an hour',
    },
    at: (time: string) => `as of ${time}`,
  },

  development:
    'Development mode: whoever uses this machine is the owner, without signing in. Keep this server off the network.',
  noEncryption: 'This server cannot keep Cal.com keys yet: set ENCRYPTION_KEY and start it again.',
  off: {
    title: 'This server has no owners',
    lead: 'Agents belong to owners, and no setting says who could be one. Set AUTH_ISSUER with AUTH_JWKS_URL or AUTH_SECRET, or on your own machine AUTH_DEVELOPMENT=1, and start the server again.',
  },

  signIn: {
    title: 'Sign in',
    why: {
      missing: 'Paste an access token of the service that signs you in.',
      expired: 'Your token has expired. Paste a new one: nothing that you typed is lost.',
      refused: 'That token is not valid here. Paste another one: nothing that you typed is lost.',
    } satisfies Record<SignInReason, string>,
    label: 'Access token',
    hint: 'Kept in the memory of this tab only, and gone when it closes.',
    submit: 'Sign in',
    missing: 'Paste a token first.',
    wrongForm: 'This is no token: it has spaces or other signs that a token cannot have.',
    signOut: 'Sign out',
  },

  failure: {
    no_connection: 'The server does not answer. Check the connection and try again.',
    bad_answer: 'The server’s answer makes no sense. Is this page as new as the server?',
    rate_limited: 'Too many requests. Wait a minute and try again.',
    not_found: 'It is not there: deleted, or not yours.',
    auth_unavailable: 'The service that signs you in cannot be asked right now.',
    encryption_unavailable: 'The server cannot keep a Cal.com key: it has no ENCRYPTION_KEY.',
    calendar_disabled: 'There is nothing to test yet: save a Cal.com key and an event type first.',
    unavailable: 'Cal.com cannot be reached right now.',
  },
  failed: 'That did not work.',

  list: {
    new: 'New agent',
    noEventType: 'No event type',
    access: { private: 'Only you', public: 'Public', signed: 'Signed visitors' },
  },
  lamp: {
    works: 'Calendar works',
    failed: 'Calendar test failed',
    untested: 'Calendar not tested',
    off: 'No calendar',
  } satisfies Record<LampState, string>,
  tested: (when: string) => `tested ${when}`,

  first: {
    title: 'Your first agent in two minutes',
    lead: 'An agent talks with your callers and books in your Cal.com calendar.',
    steps: ['Give it a name', 'Connect Cal.com', 'Test the connection', 'Put it into your page'],
    stepsName: 'Steps',
    done: 'done',
    start: 'Create the first agent',
  },
  create: {
    title: 'New agent',
    submit: 'Create and test',
    busy: 'Creating…',
  },
  setup: {
    title: (name: string) => `${name}: test the connection`,
    next: 'Go on: put it into your page',
    anyway: 'Go on without a working calendar',
    correct: 'Correct it and test again',
  },

  tabs: {
    settings: 'Settings',
    embed: 'Embed',
    calls: 'Calls',
    bookings: 'Bookings',
    changes: 'Changes',
  } satisfies Record<Tab, string>,
  tabsName: (name: string) => `Parts of ${name}`,
  tryCall: 'Try a call',
  tryCallHint: 'opens in a new tab',

  fields: {
    name: 'Name',
    nameHint: 'What the agent calls itself.',
    description: 'Description',
    descriptionHint: 'For you; callers never see it.',
    language: 'Language of the agent',
    languages: { en: 'English', de: 'German', es: 'Spanish' },
    voice: 'Voice',
    voiceHint: 'As the voice provider names it; empty for the server’s own.',
    cal_enabled: 'Books in Cal.com',
    cal_api_key: 'Cal.com API key',
    cal_api_keyHint:
      'In Cal.com: Settings > Developer > API keys. Kept encrypted, never shown again.',
    cal_event_type_slug: 'Event type',
    cal_event_type_slugHint:
      'The last part of its booking page’s address, such as “consultation” in cal.com/you/consultation.',
    cal_event_type_id: 'Number of the event type',
    cal_timezone: 'Time zone',
    cal_timezoneHint: 'Where the host is, such as Europe/Berlin.',
    greeting: 'First sentence',
    greetingHint: 'Empty for the agent’s own. 500 characters at most.',
    instructions: 'Instructions',
    instructionsHint:
      'What it should know and how it should talk. They cannot undo the guardrails. 8,000 characters at most.',
    access: 'Who may call',
    accesses: {
      private: 'Only you',
      public: 'Anybody, from the pages below',
      signed: 'Visitors that your own server has signed in',
    },
    allowed_origins: 'Pages that may call',
    allowed_originsHint:
      'Origins such as https://www.example.com, one on each line, without a path.',
    calls_per_day: 'Most calls in a day',
    transfer_mode: 'Hand-over to a person',
    transfers: {
      none: 'No',
      show: 'Show how to reach one',
      transfer: 'Transfer the call',
      dial: 'Call that person into the call',
    },
    transfer_to: 'Number or address of that person',
    transfer_toHint:
      'A number with its country (+1 …), or a link that begins with https://. Where a call cannot be transferred, it is shown and said.',
    transfer_sentence: 'What the agent says then',
    visitor_secret: 'Visitor secret',
  },
  fault: {
    required: 'Please fill this in.',
    not_an_origin:
      'One of these is no origin. It takes scheme and host, such as https://example.com.',
    not_a_count: 'Give a whole number from 1 to 100,000.',
    not_a_zone: 'This is no time zone. It takes a name such as Europe/Berlin.',
    too_long: 'This is too long.',
    refused: 'The server does not take this.',
  } satisfies Record<FieldFault, string>,
  key: {
    ends: (hint: string) => `A key is stored. It ends in ${hint}.`,
    replace: 'Replace key',
    remove: 'Remove key',
    keep: 'Keep the stored key',
    willGo: 'The key will be removed when you save.',
    label: 'New Cal.com API key',
  },

  settings: {
    basics: 'Agent',
    calendar: 'Calendar',
    speech: 'What it says',
    access: 'Who may call',
    transfer: 'Hand-over',
    save: 'Save',
    saving: 'Saving…',
    saved: 'Saved.',
    discard: 'Discard changes',
    unsaved: (count: number) =>
      count === 1 ? '1 change is not saved' : `${count} changes are not saved`,
    nothing: 'Everything is saved',
    wrong: 'Some fields need another look.',
    conflict:
      'The agent was changed elsewhere in the meantime. What you typed is still here; look it over and save again.',
    theirs: (value: string) => `Saved elsewhere: ${value}`,
    nothingThere: '(empty)',
  },
  test: {
    button: 'Test connection',
    running: 'Asking Cal.com…',
    savedOnly: 'The test uses what is saved. Save your changes first.',
    good: 'The agent can book in this calendar.',
    bad: 'The agent cannot book yet.',
    ok: 'Good',
    attention: 'Note',
    failed: 'To fix',
  },
  checks,
  remove: {
    title: 'Delete this agent',
    lead: 'Its Cal.com key, its calls and its settings go with it. Bookings stay in Cal.com.',
    button: 'Delete agent',
    ask: (name: string) => `Delete ${name}?`,
    warn: 'Pages that embed this agent cannot start calls any more. This cannot be undone.',
    yes: 'Delete it',
  },

  embed,
  secret,
  forget,

  calls: {
    title: 'Calls',
    filter: 'What came of it',
    all: 'All calls',
    empty: 'No calls yet.',
    emptyFiltered: 'No such calls.',
    live: 'Live now',
    channels: { browser: 'in the browser', phone: 'by phone' },
    outcomes: {
      booked: 'Booked',
      moved: 'Moved',
      cancelled: 'Cancelled',
      none: 'Nothing booked',
      failed: 'Failed',
      handed_over: 'Handed over',
    } satisfies Record<Outcome, string>,
    unknown: 'Not known',
    lasted: (duration: string) => `lasted ${duration}`,
    since: (duration: string) => `for ${duration}`,
  },
  call: {
    title: (when: string) => `Call of ${when}`,
    back: 'All calls',
    outcome: 'What came of it',
    length: 'Length',
    channel: 'How',
    end: 'How it ended',
    ends: {
      hung_up: 'The caller hung up',
      goodbye: 'Both said goodbye',
      gone: 'The caller went away',
      stopped: 'The server ended it',
      lost: 'The line was lost',
    },
    timeline: 'What happened',
    timelineEmpty: 'Nothing was recorded.',
    waits: (count: number) =>
      count === 0
        ? 'Cal.com never took longer than 2 seconds.'
        : count === 1
          ? 'Cal.com took longer than 2 seconds once.'
          : `Cal.com took longer than 2 seconds ${count} times.`,
    waited: (seconds: string) => `Waited ${seconds} s for Cal.com`,
    unanswered: 'Cal.com never answered this',
  },
  timeline,
  bookings: {
    title: 'Bookings',
    empty: 'No bookings yet.',
    statuses: {
      confirmed: 'Confirmed',
      moved: 'Moved',
      cancelled: 'Cancelled',
      pending: 'Waiting for the host',
    },
    minutes: (count: number) => `${count} min`,
    one: (when: string) => `Booking for ${when}`,
    back: 'All bookings',
    status: 'Status',
    when: 'When',
    made: 'Booked on',
    attendee: 'Who',
    email: 'E-mail',
    noAttendee: 'Cal.com does not say who it is for right now.',
    attendeeErrors: {
      forgotten: 'Who it was for has been forgotten here, as was asked for.',
      calendar_disabled: 'The agent has no calendar now, so Cal.com cannot be asked who it is for.',
      not_found: 'Cal.com does not have this booking any more.',
    },
    privacy: 'Name and e-mail are kept by Cal.com alone; they were asked for when you opened this.',
    call: 'The call it was made in',
  },
  audit: {
    title: 'Changes to this agent',
    empty: 'No changes are recorded.',
    lead: 'Which fields were changed and when; never what was in them.',
    fields: (names: string) => `Fields: ${names}`,
    actions: {
      create: 'Created',
      update: 'Changed',
      delete: 'Deleted',
    },
  },
};

export type Texts = typeof texts;
