/**
 * The port of `--port`; 0 for any that is free.
 *
 * @throws Error where the text is no port
 */
export function portOption(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) throw new Error('--port takes 0 to 65535');
  return port;
}
