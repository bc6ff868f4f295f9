/** What a worker or a server has measured, by name and labels as Prometheus reads them. */
export type Metrics = ReadonlyMap<string, number>;

/** Reads `/metrics` at a port of this machine. */
export async function readMetrics(port: number): Promise<{ text: string; values: Metrics }> {
  const response = await fetch(`http://127.0.0.1:${port}/metrics`);
  const text = await response.text();
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return {
    text,
    values: new Map(
      lines.map((line) => {
        const end = line.lastIndexOf(' ');
        return [line.slice(0, end), Number(line.slice(end + 1))];
      }),
    ),
  };
}
