import { field } from './tally.mjs';

/**
 * A test that failed: where it stands and what it is called, and what went wrong.
 *
 * @typedef {{ name: string, messages: readonly string[] }} Failure
 */

/** What a message is cut to; the whole of it stands in the runner's own output above. */
const MESSAGE_LINES = 25;

/**
 * @param {unknown} report JSON report of vitest (the format of Jest)
 * @returns {Failure[]} also of files that could not be loaded
 */
export function failuresOfVitest(report) {
  return list(report, 'testResults').flatMap((file) => {
    const path = text(file, 'name');
    const failures = list(file, 'assertionResults')
      .filter((test) => field(test, 'status') === 'failed')
      .map((test) => ({
        name: `${path} › ${text(test, 'fullName')}`,
        messages: list(test, 'failureMessages').map(String),
      }));
    if (failures.length > 0 || field(file, 'status') !== 'failed') return failures;
    return [{ name: path, messages: [text(file, 'message')] }];
  });
}

/**
 * @param {unknown} report JSON report of Playwright
 * @returns {Failure[]} every test that did not pass at its first try
 */
export function failuresOfPlaywright(report) {
  return list(report, 'suites').flatMap((suite) => ofSuite(suite, []));
}

/**
 * @param {unknown} suite
 * @param {readonly string[]} above titles of the suites around it
 * @returns {Failure[]}
 */
function ofSuite(suite, above) {
  const titles = [...above, text(suite, 'title')];
  const own = list(suite, 'specs').flatMap((spec) => {
    const errors = list(spec, 'tests')
      .flatMap((test) => list(test, 'results'))
      .flatMap((result) => list(result, 'errors'))
      .map((error) => text(error, 'message'));
    if (errors.length === 0 && field(spec, 'ok') !== false) return [];
    return [{ name: [...titles, text(spec, 'title')].join(' › '), messages: errors }];
  });
  return [...own, ...list(suite, 'suites').flatMap((inner) => ofSuite(inner, titles))];
}

/**
 * @param {readonly Failure[]} failures
 * @param {string} root the project's folder, left out of what is printed
 * @returns {string} empty when nothing failed
 */
export function describeFailures(failures, root) {
  return failures
    .map(({ name, messages }) => {
      const lines = messages.flatMap((message) => message.split('\n'));
      const shown = lines.slice(0, MESSAGE_LINES).map((line) => `    ${line}`);
      if (lines.length > MESSAGE_LINES)
        shown.push(`    ... ${lines.length - MESSAGE_LINES} more lines`);
      return [`FAILED ${name}`, ...shown].join('\n');
    })
    .join('\n')
    .replaceAll(`${root}/`, '');
}

/**
 * @param {unknown} value
 * @param {string} name
 * @returns {string}
 */
function text(value, name) {
  const found = field(value, name);
  return typeof found === 'string' ? found : '(unnamed)';
}

/**
 * @param {unknown} value
 * @param {string} name
 * @returns {unknown[]}
 */
function list(value, name) {
  const found = field(value, name);
  return Array.isArray(found) ? found : [];
}
