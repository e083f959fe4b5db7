/** A file that the generator makes, before it is written: in a form that Prettier leaves as it is. */
export interface GeneratedFile {
  /** File name without a folder, such as `operations.ts` or `API.md`. */
  readonly name: string;
  readonly text: string;
}
