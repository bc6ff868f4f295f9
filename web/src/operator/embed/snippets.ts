/** Code that puts an agent into a page, with the address of this server in it. Pure. */

export type SnippetKind = 'page' | 'react' | 'token';

export interface SnippetTarget {
  /** Origin of the server, as callers reach it. */
  server: string;
  agentId: string;
  /** Whether visitors come with a token that the page's own server has signed. */
  isSigned: boolean;
}

/** Returns the address of the page that calls an agent. */
export function callAddress({
  server,
  agentId,
}: Pick<SnippetTarget, 'server' | 'agentId'>): string {
  return `${server}/?agent=${agentId}`;
}

/** Returns the code for a kind of page. */
export function snippet(kind: SnippetKind, target: SnippetTarget): string {
  switch (kind) {
    case 'page':
      return `<a href="${callAddress(target)}" target="_blank" rel="noopener">
  Talk to us and book a time
</a>`;
    case 'react':
      return `import { useState } from 'react';
import { RoomAudioRenderer, SessionProvider, useSession } from '@livekit/components-react';
import { TokenSource } from 'livekit-client';
import { InCallCalendar } from '@in-call-calendar/web';
import '@in-call-calendar/web/style.css';

${source(target)}

export function BookingCall() {
  const session = useSession(agent);
  const [isOn, setOn] = useState(false);
  const toggle = () => {
    setOn(!isOn);
    void (isOn ? session.end() : session.start());
  };
  return (
    <SessionProvider session={session}>
      <button type="button" onClick={toggle}>
        {isOn ? 'Hang up' : 'Talk to us'}
      </button>
      <RoomAudioRenderer />
      <InCallCalendar room={session.room} />
    </SessionProvider>
  );
}`;
    case 'token':
      return `import { Room, TokenSource } from 'livekit-client';

${source(target)}

const { serverUrl, participantToken } = await agent.fetch({});
const room = new Room();
await room.connect(serverUrl, participantToken);
await room.localParticipant.setMicrophoneEnabled(true);`;
  }
}

/** Returns the code for a server that signs its visitors in, with the secret in VISITOR_SECRET. */
export function serverSnippet(agentId: string): string {
  return `import { SignJWT } from 'jose';

const secret = new TextEncoder().encode(process.env.VISITOR_SECRET);

export const visitorToken = ({ name, email }) =>
  new SignJWT({ name, email })
    .setProtectedHeader({ alg: 'HS256' })
    .setAudience('${agentId}')
    .setIssuedAt()
    .setExpirationTime('10m')
    .sign(secret);`;
}

function source({ server, agentId, isSigned }: SnippetTarget): string {
  const address = `'${server}/api/v1/agents/${agentId}/token'`;
  if (!isSigned) return `const agent = TokenSource.endpoint(\n  ${address},\n);`;
  return `// visitorToken: from your own server, for the visitor who is signed in.
const agent = TokenSource.endpoint(
  ${address},
  { headers: { Authorization: \`Bearer \${visitorToken}\` } },
);`;
}
