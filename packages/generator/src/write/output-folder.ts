import type { GeneratedFile } from "../emit/generated-file.ts";

/** A file by what is in it. */
export interface DigestedFile {
  /** See {@link GeneratedFile.name}. */
  readonly name: string;
  /** See `digestOf`. */
  readonly digest: string;
}

/** The files of one run that go into one folder, and what becomes of other files there. */
export interface OutputFolder<File extends GeneratedFile | DigestedFile = GeneratedFile> {
  /** Absolute path. It is made when it is missing. */
  readonly path: string;
  readonly files: readonly File[];
  /**
   * `refuse`: the folder belongs to the generator. Files of earlier runs are removed, any other file is an error.
   * `ignore`: the folder is shared. Other files are not looked at, whatever they hold.
   */
  readonly otherFiles: "refuse" | "ignore";
  /** The client that the folder belongs to, for messages. */
  readonly client: string;
}
