import type { GeneratedFile } from "../emit/generated-file.ts";

/** The files of one run that go into one folder, and what becomes of other files there. */
export interface OutputFolder {
  /** Absolute path. It is made when it is missing. */
  readonly path: string;
  readonly files: readonly GeneratedFile[];
  /**
   * `refuse`: the folder belongs to the generator. Files of earlier runs are removed, any other file is an error.
   * `keep`: files of earlier runs are removed, any other file stays.
   * `ignore`: other files are not looked at.
   */
  readonly otherFiles: "refuse" | "keep" | "ignore";
  /** The client that the folder belongs to, for messages. */
  readonly client: string;
}
