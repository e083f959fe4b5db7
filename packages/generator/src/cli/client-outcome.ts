import type { Diagnostic } from "@convex-openapi/document/read";
import type { Difference } from "../write/compare-folders.ts";
import type { DigestedFile, OutputFolder } from "../write/output-folder.ts";

/** What a run found out about one client. */
export interface ClientOutcome {
  readonly client: string;
  /**
   * `unchanged`: neither its inputs nor its files have changed since it was generated; `failed`: it has errors, or one
   * before it has; `unreadable`: one of its documents cannot be read.
   */
  readonly state: "unchanged" | "generated" | "failed" | "unreadable";
  readonly diagnostics: readonly Diagnostic[];
  /** What it is made of; none where the run failed. */
  readonly files: readonly DigestedFile[];
  /** How the disk differs from that. */
  readonly differences: readonly Difference[];
  /** What has to be written: none where nothing differs. */
  readonly folders: readonly OutputFolder[];
  /** The statement that imports it, of a client that is new in an app. */
  readonly importStatement: string | undefined;
}
