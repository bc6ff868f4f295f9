import type { Page, WebSocketRoute } from '@playwright/test';

const QUALITY = { poor: 0, excellent: 2 } as const;
/** Field 12 of livekit.SignalResponse, a message of its own. */
const CONNECTION_QUALITY = (12 << 3) | 2;

/** What the media server says of the caller's connection, as a test would have it. */
export interface ToldQuality {
  say: (quality: keyof typeof QUALITY) => void;
}

/** Sits between a page that has not been opened yet and its media server. */
export async function tellQuality(page: Page): Promise<ToldQuality> {
  let socket: WebSocketRoute | null = null;
  let sid = '';
  await page.routeWebSocket(/\/rtc/, (route) => {
    socket = route;
    route.connectToServer().onMessage((message) => {
      if (typeof message !== 'string') {
        // The first participant that the server speaks of is the one it speaks to.
        sid ||= /PA_\w{12}/.exec(message.toString('latin1'))?.[0] ?? '';
        if (message[0] === CONNECTION_QUALITY) return;
      }
      route.send(message);
    });
  });
  return {
    say(quality) {
      const name = Buffer.from(sid);
      const info = Buffer.from([0x0a, name.length, ...name, 0x10, QUALITY[quality]]);
      const update = Buffer.from([0x0a, info.length, ...info]);
      socket?.send(Buffer.from([CONNECTION_QUALITY, update.length, ...update]));
    },
  };
}
