import type { Diagnostic } from "../diagnostic.ts";
import { placeOf } from "../position.ts";
import type { ApiDocument } from "../document.ts";
import { ApiModel } from "../model/api-model.ts";
import type { Problem } from "../model/problem.ts";
import { compareText } from "../model/sorted.ts";
import { checkCircles } from "./check-circles.ts";
import { checkCookies } from "./check-cookies.ts";
import { checkDiscriminators } from "./check-discriminators.ts";
import { checkContradictions } from "./check-contradictions.ts";
import { checkLost, type Purpose } from "./check-lost.ts";
import { checkNames } from "./check-names.ts";
import { checkOperationIds } from "./check-operation-ids.ts";
import { checkOperationTypes } from "./check-operation-types.ts";
import { checkPagination } from "./check-pagination.ts";
import { checkPaths } from "./check-paths.ts";
import { checkReferences } from "./check-references.ts";
import { checkServers } from "./check-servers.ts";
import { checkStructure } from "./check-structure.ts";

const checks = [
  checkReferences,
  checkDiscriminators,
  checkCircles,
  checkPagination,
  checkPaths,
  checkOperationIds,
  checkNames,
  checkOperationTypes,
  checkServers,
  checkCookies,
  checkLost,
  checkContradictions,
] satisfies readonly ((model: ApiModel, purpose: Purpose) => Problem[])[];

/**
 * Every problem of a document after its overlays were applied, those of reading it too: what cannot be given a meaning
 * (errors), and what is missing from the generated code or was read as well as it can be (warnings). Sorted by position:
 * the document's own file first, then overlays and other files by name.
 *
 * @param model The model of the document, where there is one already.
 * @param purpose What is made of the document.
 */
export function checkDocument(
  document: ApiDocument,
  model: ApiModel = new ApiModel(document),
  purpose: Purpose = "client",
): Diagnostic[] {
  const found = [
    ...checkStructure(document, model),
    ...model.problems,
    ...checks.flatMap((check) => check(model, purpose)),
  ];
  const { problems = [] } = document;
  const reported = new Set(problems.map(ruleAndPlace));
  const diagnostics = [
    ...problems,
    ...withoutRepetition(found.map((problem) => model.diagnostic(softened(problem, model)))).filter(
      (diagnostic) => !reported.has(ruleAndPlace(diagnostic)),
    ),
  ];
  const rank = ({ position }: Diagnostic): string =>
    position.file === document.file ? "" : position.file;
  return diagnostics.sort(
    (a, b) =>
      compareText(rank(a), rank(b)) ||
      a.position.line - b.position.line ||
      a.position.column - b.position.column ||
      compareText(a.rule, b.rule),
  );
}

/** Nothing is made of a definition that nothing refers to, so that its faults are nobody's. */
function softened(problem: Problem, model: ApiModel): Problem {
  const isHarmless = problem.severity === "error" && model.isUnused(problem.node);
  return isHarmless ? { ...problem, severity: "warning" } : problem;
}

function withoutRepetition(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const known = new Map<string, Diagnostic>();
  for (const diagnostic of diagnostics) {
    const { rule, pointer, message } = diagnostic;
    const key = JSON.stringify([rule, pointer, message]);
    if (!known.has(key)) known.set(key, diagnostic);
  }
  return [...known.values()];
}

function ruleAndPlace({ rule, position }: Diagnostic): string {
  return `${rule} ${placeOf(position)}`;
}
