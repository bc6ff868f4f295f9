/** Makes the inbound trunk and the dispatch rule of a number at the media server, or brings those it has in line. */
import type { SipClient } from 'livekit-server-sdk';
import { roomConfig, roomPrefix, ruleDifferences, trunkDifferences } from './compare.ts';
import { explain } from './explain.ts';
import { readLiveKit, readWish, type LiveKitSettings, type PhoneWish } from './wishes.ts';

type Client = Pick<
  SipClient,
  | 'listSipInboundTrunk'
  | 'createSipInboundTrunk'
  | 'updateSipInboundTrunk'
  | 'listSipDispatchRule'
  | 'createSipDispatchRule'
  | 'deleteSipDispatchRule'
>;

export interface SetupPhoneOptions {
  args: readonly string[];
  env: Readonly<Record<string, string | undefined>>;
  print: (line: string) => void;
  client: (url: string, apiKey: string, apiSecret: string) => Client;
}

interface Work {
  wish: PhoneWish;
  livekit: LiveKitSettings;
  client: Client;
  print: (line: string) => void;
}

/** Stands for the id of a trunk that a dry run has not made. */
const NOT_MADE = '(new)';

/** Returns the exit code: 0 where calls to the numbers reach the agent, as far as the media server goes. */
export async function setupPhone({ args, env, print, client }: SetupPhoneOptions): Promise<number> {
  try {
    const wish = readWish(args, env);
    const livekit = readLiveKit(env);
    const work = {
      wish,
      livekit,
      print,
      client: client(livekit.url, livekit.apiKey, livekit.apiSecret),
    };
    const trunkId = await settleTrunk(work);
    await settleRule(work, trunkId);
    for (const line of carrierNeeds(wish)) print(line);
    return 0;
  } catch (error) {
    print(explain(error));
    return 1;
  }
}

async function settleTrunk({ wish, client, print }: Work): Promise<string> {
  const trunks = await client.listSipInboundTrunk();
  const found =
    trunks.find(({ name }) => name === wish.name) ??
    trunks.find(({ numbers }) => numbers.toSorted().join() === wish.numbers.join());
  const credentials = { authUsername: wish.username ?? '', authPassword: wish.password ?? '' };
  if (found === undefined) {
    print(`Trunk "${wish.name}": ${wish.isDry ? 'would be made' : 'made'}.`);
    if (wish.isDry) return NOT_MADE;
    return (await client.createSipInboundTrunk(wish.name, wish.numbers, credentials)).sipTrunkId;
  }
  const differences = trunkDifferences(found, wish);
  if (differences.length === 0) print(`Trunk "${found.name}": as it should be.`);
  else {
    if (!wish.isDry) {
      const wanted = found.clone();
      Object.assign(wanted, { numbers: wish.numbers, ...credentials });
      await client.updateSipInboundTrunk(found.sipTrunkId, wanted);
    }
    print(
      `Trunk "${found.name}": ${wish.isDry ? 'would be changed' : 'changed'} (${differences.join(', ')}).`,
    );
  }
  return found.sipTrunkId;
}

async function settleRule({ wish, livekit, client, print }: Work, trunkId: string): Promise<void> {
  const rules = await client.listSipDispatchRule();
  const found =
    rules.find(({ name }) => name === wish.name) ??
    rules.find(({ trunkIds }) => trunkIds.join() === trunkId);
  // Of its own room for each call, named by the number that was called: LiveKit's `individual` rule would put the
  // caller's number into the name, and so into logs.
  const rule = { type: 'callee', roomPrefix: roomPrefix(wish), randomize: true } as const;
  const { agentName } = livekit;
  const options = { name: wish.name, trunkIds: [trunkId], roomConfig: roomConfig(wish, agentName) };
  const differences = found ? ruleDifferences(found, { wish, agentName, trunkId }) : [];
  if (found && differences.length === 0) {
    print(`Rule "${found.name}": as it should be.`);
    return;
  }
  const done = found ? 'changed' : 'made';
  if (!wish.isDry) {
    // Two rules of one trunk conflict, so one has to go before the other comes.
    if (found) await client.deleteSipDispatchRule(found.sipDispatchRuleId);
    await client.createSipDispatchRule(rule, options);
  }
  const why = differences.length > 0 ? ` (${differences.join(', ')})` : '';
  print(`Rule "${wish.name}": ${wish.isDry ? `would be ${done}` : done}${why}.`);
}

/** What is left to do, which no program can do from here. */
function carrierNeeds({ numbers, username }: PhoneWish): string[] {
  return [
    '',
    'What a call still needs:',
    '- a SIP gateway: LiveKit Cloud has one; a media server of your own needs livekit-sip beside it, on the same Redis;',
    `- a carrier for ${numbers.join(', ')} that sends calls to the gateway's SIP URI (LiveKit Cloud: Settings, SIP URI; of your own: sip:HOST:5060, with UDP 5060 and the media ports open);`,
    username === undefined
      ? '- nobody but the carrier reaching that URI: without SIP_USERNAME and SIP_PASSWORD the trunk takes calls from anybody;'
      : '- the carrier signing in with SIP_USERNAME and SIP_PASSWORD;',
    '- DTMF as telephone events (RFC 4733), which carriers send unless told otherwise.',
  ];
}
