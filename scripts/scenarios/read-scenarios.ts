/** Scenario files: YAML, checked. */
import type { z } from 'zod';
import { isNode, LineCounter, parseDocument, type Document } from 'yaml';
import { scenarioFileSchema, type scenarioSchema } from './scenario-schema.ts';

/** One scenario with what its file says for all of them. */
export interface Scenario extends Omit<
  z.output<typeof scenarioSchema>,
  'now' | 'zone' | 'calendar'
> {
  /** Of the file it is from. */
  file: string;
  /** The clock when the call begins, ms since the epoch. */
  now: number;
  /** The caller's. */
  zone: string;
  calendar: NonNullable<z.output<typeof scenarioSchema>['calendar']>;
}

/** A file that holds no usable scenarios. The message has a line for each mistake: file, line, field, what is wrong. */
export class ScenarioFileError extends Error {
  override readonly name = 'ScenarioFileError';
}

/**
 * The scenarios of one file.
 *
 * @param file its name, for messages
 * @throws ScenarioFileError
 */
export function readScenarios(source: string, file: string): Scenario[] {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false });
  const [broken] = document.errors;
  if (broken) {
    throw new ScenarioFileError(`${file}:${lines.linePos(broken.pos[0]).line}: ${broken.message}`);
  }
  const parsed = scenarioFileSchema.safeParse(document.toJS());
  if (!parsed.success) {
    const mistakes = parsed.error.issues.flatMap(plain).map(({ path, message }) => {
      const line = lineOf(document, lines, path);
      return `${file}:${line}: ${fieldName(path)}: ${message}`;
    });
    throw new ScenarioFileError(mistakes.join('\n'));
  }
  const { scenarios, now, zone, calendar } = parsed.data;
  return scenarios.map((scenario, index) => {
    const clock = scenario.now ?? now;
    if (clock === undefined || !/(Z|[+-]\d\d:\d\d)$/.test(clock)) {
      const line = lineOf(document, lines, ['scenarios', index, 'label']);
      throw new ScenarioFileError(
        `${file}:${line}: scenarios[${index}].now: write an instant such as "2026-11-23T15:00:00Z", here or for the whole file`,
      );
    }
    return {
      ...scenario,
      file,
      now: Date.parse(clock),
      zone: scenario.zone ?? zone ?? 'America/New_York',
      calendar: { ...calendar, ...scenario.calendar },
    };
  });
}

interface Mistake {
  path: readonly PropertyKey[];
  message: string;
}

/** Of a union that fits in none of its forms, what is wrong with the form that comes nearest. */
function plain(issue: z.core.$ZodIssue): Mistake[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      path: [...issue.path, key],
      message: 'there is no such field',
    }));
  }
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    const depth = (issues: z.core.$ZodIssue[]): number =>
      Math.max(...issues.map(({ path }) => path.length));
    const nearest = issue.errors.toSorted((a, b) => depth(b) - depth(a))[0] ?? [];
    return nearest.flatMap((inner) => plain({ ...inner, path: [...issue.path, ...inner.path] }));
  }
  return [issue];
}

function fieldName(path: readonly PropertyKey[]): string {
  const name = path.reduce<string>(
    (before, key) =>
      typeof key === 'number' ? `${before}[${key}]` : `${before}${before && '.'}${String(key)}`,
    '',
  );
  return name || 'file';
}

/** The line of the deepest part of a path that stands in the file. */
function lineOf(document: Document, lines: LineCounter, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node: unknown = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
}
