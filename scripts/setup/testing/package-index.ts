/** A package index on loopback, for pip in tests: what is put into it, as wheels. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const MAKE_WHEEL = `
import json, sys, zipfile
name, target, files = sys.argv[1], sys.argv[2], json.loads(sys.argv[3])
info = f'{name}-1.0.dist-info'
files[f'{info}/METADATA'] = f'Metadata-Version: 2.1\\nName: {name}\\nVersion: 1.0\\n'
files[f'{info}/WHEEL'] = 'Wheel-Version: 1.0\\nGenerator: test\\nRoot-Is-Purelib: true\\nTag: py3-none-any\\n'
files[f'{info}/RECORD'] = ''.join(f'{file},,\\n' for file in [*files, f'{info}/RECORD'])
with zipfile.ZipFile(target, 'w') as wheel:
    for file, text in files.items():
        wheel.writestr(file, text)
`;

export interface PackageIndex {
  /** What makes pip use it. */
  env: Record<string, string>;
  /** Wheels that were sent. */
  sent: string[];
  /** Adds version 1.0 of a package with text files; returns its line for a requirements file. */
  add(name: string, files: Record<string, string>): string;
  /** Sends only the first half of a wheel, this many times. */
  cutNext(times: number): void;
  close(): Promise<void>;
}

export async function startPackageIndex(): Promise<PackageIndex> {
  const dir = mkdtempSync(join(tmpdir(), 'package-index-'));
  const wheels = new Map<string, Buffer>();
  const sent: string[] = [];
  let cuts = 0;
  const fileName = (name: string): string => `${name}-1.0-py3-none-any.whl`;
  const server = createServer((request, response) => {
    const [kind, name = ''] = (request.url ?? '').split('/').slice(1);
    const wheel = wheels.get(name);
    if (wheel === undefined) {
      response.writeHead(404).end();
    } else if (kind === 'simple') {
      response.setHeader('content-type', 'text/html');
      response.end(`<a href="/wheels/${name}/${fileName(name)}">${fileName(name)}</a>`);
    } else {
      sent.push(name);
      cuts -= 1;
      response.end(cuts >= 0 ? wheel.subarray(0, wheel.length / 2) : wheel);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  return {
    env: {
      PIP_INDEX_URL: `http://127.0.0.1:${String(port)}/simple`,
      PIP_EXTRA_INDEX_URL: '',
      PIP_FIND_LINKS: '',
      PIP_CACHE_DIR: join(dir, 'cache'),
      PIP_RETRIES: '0',
    },
    sent,
    add(name, files) {
      const file = join(dir, fileName(name));
      execFileSync('python3', ['-c', MAKE_WHEEL, name, file, JSON.stringify(files)]);
      const wheel = readFileSync(file);
      wheels.set(name, wheel);
      return `${name}==1.0 --hash=sha256:${createHash('sha256').update(wheel).digest('hex')}`;
    },
    cutNext(times) {
      cuts = times;
    },
    async close() {
      await new Promise((resolve) => server.close(resolve));
      rmSync(dir, { recursive: true });
    },
  };
}
