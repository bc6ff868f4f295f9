import { existsSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Loads `.env.local`, then `.env`: what is set already wins, so the order of preference is real environment,
 * `.env.local`, `.env`.
 *
 * @param {string} root folder of the files
 * @returns {string[]} the files that were there
 */
export function loadEnvFiles(root) {
  const files = ['.env.local', '.env'].filter((file) => existsSync(join(root, file)));
  for (const file of files) process.loadEnvFile(join(root, file));
  return files;
}
