import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take minutes, the longest first. */
const LONGEST = ['neural-smoke', 'phone-call', 'killed-agent', 'silent-caller', 'openai-smoke'];

/**
 * Begins with the files that take longest, so that none of them is left to run alone at the end. Vitest does so by itself
 * where it has run before; in a fresh clone it goes by the size of the files, and these are small.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => {
      const at = LONGEST.findIndex((name) => moduleId.includes(`/${name}.`));
      return at < 0 ? LONGEST.length : at;
    };
    return (await super.sort(files)).toSorted((a, b) => rank(a) - rank(b));
  }
}
