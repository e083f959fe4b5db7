import type { Diagnostic } from "../diagnostic.ts";
import type { ApiDocument } from "../document.ts";
import { checkComponents } from "./check-components.ts";
import { CheckContext } from "./check-context.ts";
import { checkNames } from "./check-names.ts";
import { checkPaths } from "./check-paths.ts";
import { checkReferenceCycles } from "./check-reference-cycles.ts";
import { checkInfoAndServers } from "./check-servers.ts";

/**
 * Every problem of a document after its overlays were applied, sorted by place: what would break the generated
 * code (errors), and what would silently be missing from it (warnings). Positions are only searched for when
 * there is a problem to show.
 */
export function checkDocument(document: ApiDocument): Diagnostic[] {
  const context = new CheckContext(document);
  checkInfoAndServers(context);
  checkPaths(context);
  checkComponents(context);
  checkNames(context);
  checkReferenceCycles(context);
  return context.diagnostics;
}
