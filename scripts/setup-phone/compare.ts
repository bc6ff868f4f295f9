/** What the media server has, held against what is wanted. Pure. */
import {
  RoomAgentDispatch,
  RoomConfiguration,
  type SIPDispatchRuleInfo,
  type SIPInboundTrunkInfo,
} from 'livekit-server-sdk';
import { RESTART_POLICY } from '../../agent/src/api/dispatch.ts';
import type { PhoneWish } from './wishes.ts';

/** Seconds that a room waits for its agent, and for a caller who was cut off. */
const ROOM_WAITS_SECONDS = 60;

/**
 * Begins the names of the rooms of a rule: an agent of the database is known by it. LiveKit adds the number that was
 * called and a random part.
 */
export function roomPrefix({ agentId }: Pick<PhoneWish, 'agentId'>): string {
  return agentId === undefined ? 'call-phone' : `call-${agentId}.phone`;
}

/** Each call gets a room of its own with the agent in it. */
export function roomConfig(wish: Pick<PhoneWish, 'agentId'>, agentName: string): RoomConfiguration {
  return new RoomConfiguration({
    emptyTimeout: ROOM_WAITS_SECONDS,
    departureTimeout: ROOM_WAITS_SECONDS,
    maxParticipants: 4,
    agents: [
      new RoomAgentDispatch({
        agentName,
        metadata: wish.agentId === undefined ? '' : JSON.stringify({ agent: wish.agentId }),
        restartPolicy: RESTART_POLICY,
      }),
    ],
  });
}

/** What of a trunk is not as it is wanted, in words; empty where all is. */
export function trunkDifferences(trunk: SIPInboundTrunkInfo, wish: PhoneWish): string[] {
  const differences: string[] = [];
  if (trunk.numbers.toSorted().join() !== wish.numbers.join()) differences.push('numbers');
  const username = wish.username ?? '';
  // Some servers do not give passwords out.
  const isOtherPassword = trunk.authPassword !== '' && trunk.authPassword !== (wish.password ?? '');
  if (trunk.authUsername !== username || isOtherPassword) differences.push('credentials');
  return differences;
}

/** As {@link trunkDifferences}, for the rule that brings calls of a trunk to the agent. */
export function ruleDifferences(
  rule: SIPDispatchRuleInfo,
  { wish, agentName, trunkId }: { wish: PhoneWish; agentName: string; trunkId: string },
): string[] {
  const differences: string[] = [];
  if (rule.trunkIds.join() !== trunkId) differences.push('trunk');
  const kind = rule.rule?.rule;
  const isOwnRoom =
    kind?.case === 'dispatchRuleCallee' &&
    kind.value.randomize &&
    kind.value.roomPrefix === roomPrefix(wish) &&
    kind.value.pin === '';
  if (!isOwnRoom) differences.push('rooms');
  const wanted = roomConfig(wish, agentName);
  if (rule.roomConfig?.equals(wanted) !== true) differences.push('agent');
  return differences;
}
