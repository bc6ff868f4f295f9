import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PartSpec } from './part.ts';

/** The ports of one local SFU. */
export interface SfuPorts {
  /** HTTP and WebSocket. */
  readonly http: number;
  /** Media over TCP, for callers behind a firewall. */
  readonly tcp: number;
  /** Media over UDP. */
  readonly udp: number;
}

/**
 * Reads the development key pair from livekit.yaml, its only home.
 *
 * @param yaml text of the file
 * @throws Error when there is none, or its secret is shorter than the 32 characters LiveKit asks for
 */
export function developmentKeys(yaml: string): { apiKey: string; apiSecret: string } {
  const [, apiKey, apiSecret] = /^keys:\n +(\w+): (\S+)$/m.exec(yaml) ?? [];
  if (apiKey === undefined || apiSecret === undefined)
    throw new Error('livekit.yaml has no key pair under `keys`');
  if (apiSecret.length < 32)
    throw new Error('the secret in livekit.yaml is shorter than 32 characters');
  return { apiKey, apiSecret };
}

/** The local SFU, configured by livekit.yaml but for its ports. */
export function sfuPart(
  root: string,
  command: string,
  ports: SfuPorts,
  env: Record<string, string>,
): PartSpec {
  return {
    name: 'sfu',
    command,
    args: [
      '--config',
      join(root, 'livekit.yaml'),
      '--port',
      String(ports.http),
      '--rtc.tcp_port',
      String(ports.tcp),
      '--udp-port',
      String(ports.udp),
    ],
    cwd: root,
    env,
    healthUrl: `http://127.0.0.1:${ports.http}/`,
    // It holds no state, and would wait for its participants to leave.
    graceMs: 100,
  };
}

/** @see developmentKeys */
export function readDevelopmentKeys(root: string): { apiKey: string; apiSecret: string } {
  return developmentKeys(readFileSync(join(root, 'livekit.yaml'), 'utf8'));
}
