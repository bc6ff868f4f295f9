/** The port at which Prometheus reads: apart from the API, so that whoever may call cannot read it. */
import { createServer, type Server } from 'node:http';
import type { MetricsRegistry } from './registry.ts';

export interface MetricsAddress {
  host: string;
  port: number;
}

/**
 * Serves `/metrics`, and nothing else, over plain HTTP.
 *
 * @returns the server, which keeps no process alive; its `error` event tells that it cannot listen
 */
export function serveMetrics(
  registry: Pick<MetricsRegistry, 'render'>,
  { host, port }: MetricsAddress,
): Server {
  const server = createServer((request, response) => {
    if (request.method !== 'GET' || request.url?.split('?')[0] !== '/metrics') {
      response.writeHead(404).end();
      return;
    }
    registry.render().then(
      ({ text, contentType }) => {
        response.writeHead(200, { 'content-type': contentType, 'cache-control': 'no-store' });
        response.end(text);
      },
      () => {
        response.writeHead(500).end();
      },
    );
  });
  return server.listen(port, host).unref();
}
