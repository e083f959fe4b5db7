/** A file that the generator makes, before it is written. */
export interface GeneratedFile {
  /** File name without a folder, such as `operations.ts` or `API.md`. */
  readonly name: string;
  readonly text: string;
  /** The emitter promises that Prettier would change nothing, so that formatting can pass the file over. */
  readonly formatted?: boolean;
}
