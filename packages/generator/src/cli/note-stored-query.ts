import { type LineOutput, withoutSecrets } from "@convex-openapi/document/command-line";
import type { Addition } from "./addition.ts";

/** Says that the config holds the query of a URL, which may have a key in it. `pull` cannot fetch without it. */
export function noteStoredQuery({ fetched }: Pick<Addition, "fetched">, output: LineOutput): void {
  if (fetched === undefined) return;
  const shown = withoutSecrets(fetched.url);
  if (shown === fetched.url) return;
  output.line(
    `note: the query of ${shown} is stored in the config in plain text, as part of "upstream"; if it has a secret in it, remove "upstream" or read the secret from the environment`,
  );
}
