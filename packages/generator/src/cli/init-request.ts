import type { ClientOutput } from "../config/client-output.ts";
import type { CiHost } from "../scaffold/ci-recipe.ts";

/** What a command line wants to be set up. What is `undefined` is asked for, or has a default. */
export interface InitRequest {
  /** Path or URL. */
  readonly source: string | undefined;
  /** The name of the client in the config. */
  readonly key: string | undefined;
  readonly place: ClientOutput | undefined;
  readonly ci: CiHost | undefined;
  /** Whether to run the package manager. */
  readonly installs: boolean;
  /** Whether a person may be asked, where there is one. */
  readonly mayAsk: boolean;
}
