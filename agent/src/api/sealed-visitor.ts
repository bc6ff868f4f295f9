/**
 * What is known of a visitor, on its way from the token route to the job of the call. It goes through the dispatch,
 * sealed with the LiveKit secret that server and worker share: nobody in the room can read it, and nothing is kept.
 */
import { z } from 'zod';
import { createSecrets, type Secrets } from '../store/secrets.ts';
import { visitorDetailsSchema, type VisitorDetails } from './visitor-token.ts';

export const sealedVisitorSchema = z.object({ cipher: z.string(), nonce: z.string() });
export type SealedVisitor = z.infer<typeof sealedVisitorSchema>;

const KEY_ID = 'livekit';

/** Seals what is known of a visitor for one room. */
export function sealVisitor(
  details: VisitorDetails,
  room: string,
  apiSecret: string,
  randomBytes: (size: number) => Uint8Array,
): SealedVisitor {
  const { cipher, nonce } = secretsOf(apiSecret, randomBytes).seal(
    JSON.stringify(details),
    placeOf(room),
  );
  return { cipher, nonce };
}

/** Opens it again; nothing where it was not sealed for this room, or with another secret. */
export function openVisitor(
  sealed: SealedVisitor,
  room: string,
  apiSecret: string,
): VisitorDetails | undefined {
  try {
    const secrets = secretsOf(apiSecret, () => new Uint8Array());
    const text = secrets.open({ ...sealed, keyId: KEY_ID }, placeOf(room));
    return visitorDetailsSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

function secretsOf(apiSecret: string, randomBytes: (size: number) => Uint8Array): Secrets {
  return createSecrets([{ id: KEY_ID, key: new TextEncoder().encode(apiSecret) }], randomBytes);
}

function placeOf(room: string): string {
  return `rooms|${room}|visitor`;
}
