/** Oldest Node that runs everything here (Vite 8 and the vitest and undici releases in the lock file need it). */
const OLDEST_NODE = '20.19.0';

/**
 * Compares two versions number by number; whatever follows a `-` or `+` is ignored.
 *
 * @param {string} version such as `20.20.2` or `v24.1.0`
 * @param {string} minimum
 * @returns {boolean} whether `version` is `minimum` or newer
 */
export function isAtLeast(version, minimum) {
  const wanted = numbers(minimum);
  const found = numbers(version);
  for (const [index, part] of wanted.entries()) {
    const difference = (found[index] ?? 0) - part;
    if (difference !== 0) return difference > 0;
  }
  return true;
}

/** @param {string} version */
function numbers(version) {
  return version
    .replace(/^v/, '')
    .replace(/[-+].*$/, '')
    .split('.')
    .map(Number);
}

/**
 * @param {string} version of the running Node
 * @throws {Error} with a sentence for people when it is too old
 */
export function requireNode(version) {
  if (isAtLeast(version, OLDEST_NODE)) return;
  throw new Error(
    `Node ${version} is too old: Node ${OLDEST_NODE} or newer is needed (https://nodejs.org, or \`nvm install 20\`).`,
  );
}
