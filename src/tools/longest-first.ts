/**
 * In which order the test files are begun: those that take minutes first, so that the workers end together. Vitest would go by what it remembers
 * of the last run, and on a machine that has none, by the size of the files.
 */
import type { TestSequencer, TestSpecification } from 'vitest/node';

/** The long ones, the longest first: parts of their names. */
const LONG = ['browser/random', 'browser/screens', 'browser/calls', 'browser/resume', 'browser/storage.'];

const rank = ({ moduleId }: Pick<TestSpecification, 'moduleId'>): number => {
  const place = LONG.findIndex((name) => moduleId.includes(name));
  return place < 0 ? LONG.length : place;
};

export class LongestFirst implements TestSequencer {
  async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return [...files].sort((a, b) => rank(a) - rank(b));
  }

  /** Nothing here is run in shards. */
  async shard(files: TestSpecification[]): Promise<TestSpecification[]> {
    return files;
  }
}
