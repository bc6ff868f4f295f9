import { Room } from 'livekit-client';
import type { RoomBench } from './web-bench.ts';

const RESPONSE_MS = 10_000;
const room = new Room();

const bench: RoomBench = {
  join: (url, token) => room.connect(url, token),
  async call(destinationIdentity, method, payload) {
    const began = performance.now();
    const answer = await room.localParticipant.performRpc({
      destinationIdentity,
      method,
      payload,
      responseTimeout: RESPONSE_MS,
    });
    return { ms: performance.now() - began, length: answer.length };
  },
};
window.roomBench = bench;
