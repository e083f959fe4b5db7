/** A file that the generator makes, before it is written: in a form that Prettier leaves as it is. */
export interface GeneratedFile {
  /** File name without a folder, such as `operations.ts` or `API.md`. */
  readonly name: string;
  readonly text: string;
}

/** Whether a file stands next to the package's manifest, and not among its generated code. */
export function isReport(name: string): boolean {
  return !name.endsWith(".ts");
}

/** The module that exports everything a client exports. */
export const entryFile = "index.ts";
