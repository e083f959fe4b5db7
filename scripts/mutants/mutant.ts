/** A fault that is put into a source, to see whether a test notices. */
export interface Mutant {
  readonly name: string;
  /** The source, from the root of the repository. */
  readonly file: string;
  /** The text that is replaced. It occurs exactly once. */
  readonly original: string;
  readonly replacement: string;
  /** What the fault would do to users, in one sentence. */
  readonly harm: string;
  /** The folder of the package whose tests notice, from the root of the repository. */
  readonly folder: string;
  /** What the paths of the test files contain that are run, from the package's folder. */
  readonly tests: readonly string[];
}

/**
 * The text of a source with the fault in it.
 *
 * @throws Error when the text that is replaced does not occur exactly once: the mutant has to be renewed then.
 */
export function mutate(source: string, { name, file, original, replacement }: Mutant): string {
  const [before, after, ...more] = source.split(original);
  if (before === undefined || after === undefined || more.length > 0) {
    const count = source.split(original).length - 1;
    throw new Error(
      `${name} has to be renewed: its text occurs ${count} times in ${file}, not once:\n${original}`,
    );
  }
  return before + replacement + after;
}
