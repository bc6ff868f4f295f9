/**
 * What `--help` prints for each command that scripts/run.mjs runs: its purpose, then its options.
 *
 * @type {Readonly<Record<string, string | undefined>>}
 */
export const USAGE = {
  smoke: `A caller in a real browser books by voice; ends with 0 when the provider has the booking.
  --json            one JSON object as the last line
  --verbose         what each part of the stack prints
  --say TEXT        say this instead of the smoke's own lines; --type TEXT types, --wav FILE plays; any number, in order
  --voice NAME      the caller's voice (rms)
  --now INSTANT     what time it is, like 2026-11-24T10:00:00Z
  --calendar FILE   opening hours, event types and bookings of the local server
  --zone ZONE       the caller's zone`,
  'pack-agent': `Makes the package of the agent's side in agent/dist/package, and updates agent/api.d.ts and docs/protocol.schema.json.`,
  screenshots: `Takes the pictures of the documentation anew, from a call of the embedded parts.`,
  conformance: `Joins a room as a caller and checks whether its agent speaks the calendar's protocol; books nothing.
  --url URL         of the media server, ws:// or wss://
  --token TOKEN     of a caller who may join the room and publish data
  --json            one JSON array`,
  'check-cal': `Tests the Cal.com credentials and says what to fix; ends with 0 when calls can book.
  --json            one JSON object`,
  'check-voice': `Tests the voice provider that is configured and says what to fix; ends with 0 when it can hold calls.
  --json            one JSON object`,
  'rotate-keys': `Seals all stored secrets with the first key of ENCRYPTION_KEY; the server of a folder has to be stopped.
  --drop-unreadable removes those whose key is lost`,
  'import-seed': `Makes agents out of an export of an earlier product's rows (a JSON array), over the HTTP API.
  FILE              the rows
  --server URL      SERVER_URL, or http://127.0.0.1:8080
  The owner's token is read from OWNER_TOKEN; with AUTH_DEVELOPMENT none is needed.`,
  'setup-phone': `Makes trunk and dispatch rule for phone numbers at the media server, or compares them; says what a carrier still needs.
  --number +49…     a number that callers dial; any number of them; SIP_NUMBERS when not given
  --agent ag_…      an agent of the database; that of the settings when not given
  --name NAME       of trunk and rule at the media server
  --dry-run         says what would be changed
  SIP_USERNAME and SIP_PASSWORD are what the carrier signs in with.`,
  scenarios: `Plays calls in text and grades them on the calendar and the screen they end with.
  --file FILE       one file of agent/scenarios, by name or path; all when not given
  --provider NAME   embedded (default), openai, livekit, or configured: what the environment names
  --json            counts as one JSON object`,
  'openai-double': `A double of the OpenAI API on loopback, to try the product or a client against. Ctrl-C stops it.
  --port N          8090
  --model NAME      how it answers: booker, eager, liar … (agent/test/openai/README.md)
  --key KEY         the one key that is accepted; any when not given
  --tone            a tone instead of speech`,
  bench: `Measures the product on this machine.
  --only A,B        groups: upstream, book, voice, hearing, web, rpc, show, job, trouble, line
  --json            one JSON object as the last line`,
  load: `Makes many calls at once against one worker of a stack of its own; ends with 0 when each has its one booking.
  --calls N         5; with --ramp the most calls that are tried
  --seconds S       30, from when the last call has begun
  --voice NAME      cheap (default: next to nothing is spoken), or embedded
  --idle N          processes of the worker that stand ready (1)
  --ramp            more and more calls, until they do not go as well as one
  --json            one JSON object as the last line`,
  soak: `Books, moves and cancels at random in virtual time while everything fails, and counts what went wrong.
  --runs N          1000
  --seed N          begin with this run
  --kills N         kill a server while it writes, N times, instead
  --noise N         N minutes of silence, noise, music and the agent's own voice for the neural recogniser, instead
  --json            one JSON object`,
  chaos: `Breaks servers, workers, media servers, Redis, PostgreSQL and Cal.com in the middle of calls; ends with 0 when nothing was lost.
  --faults N        36
  --only A,B        faults whose names begin so: media,"worker kill"
  --seed N          the same faults at the same moments again
  --log FILE        gets everything that the parts print
  --json            one JSON object`,
  gallery: `Shows every state of the calendar in a browser, without a call. Ctrl-C stops it.
  --port N          5173; where it is taken, the next that is free`,
};
