import type { Diagnostic } from "@convex-openapi/document/read";
import type { Settings } from "./settings.ts";
import type { Switches } from "./switches.ts";

/** Diagnostics of what clients name, send or leave out, and of types that only theirs have. */
const ofClients: ReadonlySet<string> = new Set([
  // Names of functions and types.
  "cookie-parameter",
  "duplicate-function-name",
  "duplicate-operation-id",
  "duplicate-type-name",
  "invalid-operation-id",
  "invalid-pagination",
  "lost-title",
  // The types have the body of a GET, a file as a string, a parameter that is not in its path, one without a schema as
  // the string that is sent.
  "lost-body",
  "lost-file",
  "parameter-without-schema",
  "unused-path-parameter",
]);

/** When diagnostics are true of the types that are true of the code of a client. */
const conditions: ReadonlyMap<string, (switches: Switches) => boolean> = new Map([
  // The types mark what is read-only, and what is write-only as well.
  ["contradictory-direction", ({ readWriteMarkers }) => readWriteMarkers === true],
  // Other types do not have such a parameter.
  [
    "undeclared-path-parameter",
    ({ generatePathParams, pathParamsAsTypes }) =>
      generatePathParams === true || pathParamsAsTypes === true,
  ],
]);

/** The diagnostics that are true of the types that are made with some settings. */
export function diagnosticsOfTypes(
  diagnostics: readonly Diagnostic[],
  { profile, switches }: Settings,
): Diagnostic[] {
  if (profile === "client") return [...diagnostics];
  return diagnostics.filter(
    ({ rule }) => !ofClients.has(rule) && conditions.get(rule)?.(switches) !== false,
  );
}
