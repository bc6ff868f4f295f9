import { parseArgs } from 'node:util';
import { dispose, Room } from '@livekit/rtc-node';
import { checkAgentInRoom } from './package/conformance.ts';

/** `npm run conformance`: joins a room as a caller and checks whether its agent speaks the calendar's protocol. */
const { values } = parseArgs({
  options: { url: { type: 'string' }, token: { type: 'string' }, json: { type: 'boolean' } },
});
const { url, token, json = false } = values;
if (url === undefined || token === undefined) {
  throw new Error('conformance needs --url of the media server and the --token of a caller');
}
const results = await check(url, token).finally(dispose);
for (const { requirement, isMet, problem } of json ? [] : results) {
  console.log(
    `${isMet ? 'met' : 'NOT MET'}: ${requirement}${problem === undefined ? '' : ` (${problem})`}`,
  );
}
if (json) console.log(JSON.stringify(results));
process.exitCode = results.every(({ isMet }) => isMet) ? 0 : 1;

async function check(serverUrl: string, callerToken: string) {
  const room = new Room();
  try {
    await room.connect(serverUrl, callerToken, { autoSubscribe: true, dynacast: false });
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`${serverUrl} did not let this token into a room: ${reason}`, { cause });
  }
  try {
    return await checkAgentInRoom(room);
  } finally {
    await room.disconnect();
  }
}
