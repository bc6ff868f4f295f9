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

export interface SfuOptions {
  root: string;
  command: string;
  ports: SfuPorts;
  env: Record<string, string>;
  /** Of the server that it tells of its rooms; nobody is told without one. */
  serverUrl: string | undefined;
}

/** The local SFU, configured by livekit.yaml but for its ports and whom it tells of its rooms. */
export function sfuPart({ root, command, ports, env, serverUrl }: SfuOptions): PartSpec {
  const yaml = readFileSync(join(root, 'livekit.yaml'), 'utf8');
  const { apiKey } = developmentKeys(yaml);
  const webhook =
    serverUrl === undefined
      ? ''
      : `webhook:\n  api_key: ${apiKey}\n  urls: ['${serverUrl}/api/v1/webhooks/livekit']\n`;
  return {
    name: 'sfu',
    command,
    args: [
      '--port',
      String(ports.http),
      '--rtc.tcp_port',
      String(ports.tcp),
      '--udp-port',
      String(ports.udp),
    ],
    cwd: root,
    // Its flags take no lists.
    env: { ...env, LIVEKIT_CONFIG: yaml + webhook },
    healthUrl: `http://127.0.0.1:${ports.http}/`,
    // It holds no state, and would wait for its participants to leave.
    graceMs: 100,
  };
}

/** @see developmentKeys */
export function readDevelopmentKeys(root: string): { apiKey: string; apiSecret: string } {
  return developmentKeys(readFileSync(join(root, 'livekit.yaml'), 'utf8'));
}
