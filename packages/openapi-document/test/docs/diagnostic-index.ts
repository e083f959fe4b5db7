import { diagnosticFacts, diagnosticIds } from "../../src/diagnostic-facts.ts";
import { markdownPage } from "@convex-openapi/test-support/markdown-page";

/** The list of all kinds of diagnostics. */
export function diagnosticIndex(): Promise<string> {
  return markdownPage(
    "# Diagnostics",
    "What `check`, `generate` and the other commands report about documents. `openapi-clients rules ID` explains one in a terminal.",
    "An error prevents code generation; a warning does not. An error in an unused definition is a warning.",
    diagnosticIds
      .map(diagnosticFacts)
      .map(({ id, about }) => `- [\`${id}\`](${id}.md): ${about}`)
      .join("\n"),
  );
}
