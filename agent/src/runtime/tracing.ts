/** Traces of calls, sent to an OpenTelemetry collector where one is set. */
import { telemetry } from '@livekit/agents';

export interface TracingOptions {
  /** Of the collector (OTLP over HTTP), without `/v1/traces`. */
  endpoint: string;
}

/**
 * Sends what the framework measures of a call: turns, requests to models and tools, with how long each took. What was
 * said, typed or booked is taken out before it leaves this process.
 *
 * @returns sends what is left, and stops; never rejects
 */
export async function startTracing({ endpoint }: TracingOptions): Promise<() => Promise<void>> {
  const [{ BatchSpanProcessor, NodeTracerProvider }, { OTLPTraceExporter }, resources] =
    await Promise.all([
      import('@opentelemetry/sdk-trace-node'),
      import('@opentelemetry/exporter-trace-otlp-proto'),
      import('@opentelemetry/resources'),
    ]);
  const exporter = new OTLPTraceExporter({ url: `${endpoint}/v1/traces` });
  const others = new telemetry.FanoutSpanProcessor();
  const provider = new NodeTracerProvider({
    resource: resources.resourceFromAttributes({ 'service.name': 'in-call-calendar' }),
    spanProcessors: [new BatchSpanProcessor(exporter), others],
  });
  provider.register();
  telemetry.setTracerProvider(provider, {
    allowPii: false,
    registerSpanProcessor: (processor) => others.add(processor),
  });
  return () => provider.shutdown().catch(() => undefined);
}
