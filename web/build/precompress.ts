/** Compresses what a build wrote, once and as small as it gets, for servers that hand out `x.js.br` for `x.js`. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import type { Plugin } from 'vite';

/** Source maps are for developers, and large. */
const COMPRESSED = /\.(?:js|css|html)$/;
/** Below it a packet is a packet. */
const MIN_BYTES = 1024;

const compressors = { br: promisify(brotliCompress), gz: promisify<Buffer, Buffer>(gzip) };

/** Returns the plugin for Vite. */
export function precompress(): Plugin {
  return {
    name: 'precompress',
    apply: 'build',
    async writeBundle({ dir = '' }, bundle) {
      for (const name of Object.keys(bundle).filter((file) => COMPRESSED.test(file))) {
        const path = join(dir, name);
        const bytes = await readFile(path);
        if (bytes.length < MIN_BYTES) continue;
        for (const [extension, compress] of Object.entries(compressors)) {
          await writeFile(`${path}.${extension}`, await compress(bytes));
        }
      }
    },
  };
}
