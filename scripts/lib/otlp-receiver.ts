import { once } from 'node:events';
import { createServer } from 'node:http';
import { z } from 'zod';
import type { Found } from './find-secrets.ts';

export interface OtlpReceiver {
  /** For OTEL_EXPORTER_OTLP_ENDPOINT. */
  url: string;
  /** What has come, as it came: texts stand in it as they are. */
  received: Found[];
  close(): Promise<void>;
}

/** Starts a stand-in for an OpenTelemetry collector (OTLP over HTTP) that keeps everything. */
export async function startOtlpReceiver(): Promise<OtlpReceiver> {
  const received: Found[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const text = Buffer.concat(chunks).toString('utf8');
      received.push({ place: `the export to ${request.url ?? ''}`, text });
      response.writeHead(200, { 'content-type': 'application/x-protobuf' }).end();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = z.object({ port: z.number() }).parse(server.address());
  return {
    url: `http://127.0.0.1:${port}`,
    received,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
