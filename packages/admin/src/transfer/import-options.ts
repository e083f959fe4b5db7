import type { ImportTarget } from "@convex-openapi/deployment-client";

import type { WriteOptions } from "../functions/function-options.ts";
import type { ImportSource } from "./import-source.ts";
import type { ImportState } from "./import-state.ts";
import type { PollOptions } from "./poll-options.ts";

/** How far an import is. */
export type ImportProgress =
  /** A part is uploaded; `totalBytes` only for a source whose size is known. */
  | {
      readonly step: "upload";
      readonly uploadedBytes: number;
      readonly totalBytes: number | undefined;
    }
  /** The import moved on. */
  | { readonly step: "import"; readonly importId: string; readonly state: ImportState }
  /** It was canceled, after an abort or a failure; or could not be, and may go on unheard. */
  | { readonly step: "cancel"; readonly importId: string; readonly error?: unknown };

/** What to import, where to, and how. Time limits hold for each request. */
export interface ImportDataOptions extends PollOptions, Pick<WriteOptions, "checkKey"> {
  readonly source: ImportSource;
  /** What the source holds. */
  readonly format: ImportTarget["format"];
  /** What happens to documents that are there. Default `requireEmpty`: there may be none. */
  readonly mode?: ImportTarget["mode"] | undefined;
  /** Table to write to. Needed for every format but `zip`, which names its tables itself. */
  readonly tableName?: string | undefined;
  /** Component to write to, such as `parent/child`. The root when absent. */
  readonly componentPath?: string | undefined;
  /** Size of an uploaded part, in bytes. Default 5 MiB. One part is in memory at a time. */
  readonly chunkSize?: number | undefined;
  /**
   * Asked when the deployment wants a person's consent, because documents would be deleted; `message`
   * tells which. Without it, such imports are refused.
   */
  readonly confirm?: ((message: string) => boolean | Promise<boolean>) | undefined;
  /** Called, and awaited, whenever the import has moved on. What it throws, the call throws. */
  readonly onProgress?: ((progress: ImportProgress) => void | Promise<void>) | undefined;
}
