/** `npm run setup-phone -- --number +4930…`: lets calls to a number reach the agent, through LiveKit's SIP gateway. */
import { SipClient } from 'livekit-server-sdk';
import { setupPhone } from './setup-phone/setup-phone.ts';

process.exitCode = await setupPhone({
  args: process.argv.slice(2),
  env: process.env,
  print: (line) => console.log(line),
  client: (url, apiKey, apiSecret) => new SipClient(url, apiKey, apiSecret),
});
