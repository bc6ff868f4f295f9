const PRODUCT_VARIABLE =
  /^(?:LIVEKIT|CAL|VOICE|OPENAI|AUTH|TRANSFER|SIP)_|^(?:AGENT_LANGUAGE|AGENT_NAME|AGENT_GREETING|AGENT_INSTRUCTIONS_FILE|DATABASE_URL|OPERATOR_ORIGINS|REDIS_URL|SERVER_URL|DATA_DIR|ENCRYPTION_KEY|PORT|TOKENS_PER_MINUTE|TRUST_PROXY|LOG_FORMAT|LOG_LEVEL|CLOCK_OFFSET_MS|HOST|WEB_DIR|WORKER_PORT|WORKER_MAX_CALLS|WORKER_IDLE_PROCESSES|WORKER_DRAIN_MS|CALLER_GRACE_MS|CALLER_SILENCE_MS|CALL_RETENTION_DAYS|API_URL|UDP_PORT|EMBEDDED_VOICE|WHISPER_MODEL|WHISPER_MODEL_DIR|OTEL_EXPORTER_OTLP_ENDPOINT|METRICS_HOST|METRICS_PORT|WORKER_METRICS_PORT)$/;

export type Environment = Readonly<Record<string, string | undefined>>;

/** Whether the product or one of its parts reads a variable; all others are for the system, Node and tools. */
function isProductVariable(name: string): boolean {
  return PRODUCT_VARIABLE.test(name);
}

/**
 * The environment of a part: the surroundings without anything that configures the product, then what is given.
 * So a developer's own keys never reach a test by accident.
 */
export function partEnvironment(
  surroundings: Environment,
  ...given: readonly Environment[]
): Record<string, string> {
  const kept = Object.entries(surroundings).filter(([name]) => !isProductVariable(name));
  const result: Record<string, string> = {};
  for (const [name, value] of [...kept, ...given.flatMap((one) => Object.entries(one))]) {
    if (value !== undefined) result[name] = value;
  }
  return result;
}

/** The variables of an environment that configure the product. */
export function productVariables(env: Environment): Record<string, string> {
  const result: Record<string, string> = {};
  for (const [name, value] of Object.entries(env)) {
    if (value !== undefined && value !== '' && isProductVariable(name)) result[name] = value;
  }
  return result;
}
