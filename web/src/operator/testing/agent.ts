import type { Agent } from '../client/answers.ts';

/** An agent with a calendar, as the server answers it. */
export const AGENT: Agent = {
  id: 'ag_1',
  name: 'Front desk',
  description: null,
  greeting: 'Hello!',
  instructions: null,
  language: 'en',
  voice: null,
  cal_enabled: true,
  cal_key_hint: '1234',
  cal_event_type_slug: 'consultation',
  cal_timezone: 'Europe/Berlin',
  access: 'private',
  allowed_origins: ['https://example.com'],
  calls_per_day: 200,
  transfer_mode: 'none',
  transfer_to: null,
  transfer_sentence: null,
  has_visitor_secret: false,
  calendar_check: null,
  version: 3,
};
