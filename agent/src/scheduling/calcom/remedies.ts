/** Where to look for a mistake: each option as a program gives it, and as the worker's variable. */
export const CHECK = {
  apiKey:
    'check apiKey (CAL_API_KEY), which is made at Cal.com under Settings, Developer, API keys',
  apiUrl: 'check apiUrl (CAL_API_URL), which is the address of the API and ends in /v2',
  eventTypeSlug:
    'check eventTypeSlug (CAL_EVENT_TYPE_SLUG), which is the last part of its link at Cal.com, and whose it is: the key’s owner’s, unless a username is given',
  eventTypeId: 'check eventTypeId, and whose it is: the key’s owner’s, unless a username is given',
} as const;
