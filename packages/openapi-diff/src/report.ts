/**
 * Comparisons in their parts, for `openapi-clients`: descriptions, reports, the rules and the compiler. It may change
 * in any version; `@convex-openapi/diff` is what stays.
 *
 * @packageDocumentation
 */
export { compareFiles, diffFiles, type DiffSources } from "./cli/diff-files.ts";
export {
  type ComparedVersions,
  comparisonOptions,
  currentDay,
  exitCodeOf,
  finishDiff,
  renderDiff,
  reportedDiagnostics,
} from "./cli/finish-diff.ts";
export { bumpForVersion } from "./diff/bump.ts";
export { operationName } from "./diff/compare/operation-name.ts";
export { askCompiler } from "./diff/compiler/ask-compiler.ts";
export { type Compiler, loadTypeScript } from "./diff/compiler/load-typescript.ts";
export { partsOfCall } from "./diff/compiler/operation-questions.ts";
export type { TypeAnswer, TypePair, TypeQuestion } from "./diff/compiler/type-question.ts";
export { virtualProgram } from "./diff/compiler/virtual-program.ts";
export { diffDocuments, type DiffOptions } from "./diff/diff-documents.ts";
export { fingerprintOf } from "./diff/fingerprint.ts";
export type { NameChange } from "./diff/name-changes.ts";
export type { CompilerFinding, DiffReport } from "./diff/report.ts";
export { ruleTable } from "./diff/rules/rule-table.ts";
export {
  biggestBump,
  type Bump,
  type Direction,
  directions,
  type TypesImpact,
  typesImpacts,
  worstTypes,
} from "./diff/severity.ts";
export { folderInTree } from "./git/folder-in-tree.ts";
export { ObjectReader } from "./git/object-reader.ts";
export { ruleTables } from "./reference/render-reference.ts";
export { applyAllowances } from "./report/apply-allowances.ts";
export { countGroups, countWorst, groupChanges, type GroupName } from "./report/change-groups.ts";
export { changeSentences } from "./report/change-sentences.ts";
export { compareSides } from "./report/compare-sides.ts";
export {
  type Comparison,
  noDifference,
  type ReportedChange,
  type ReportedDiff,
} from "./report/comparison.ts";
export {
  allChanges,
  type DiffOutcome,
  type Note,
  type PlannedRelease,
} from "./report/diff-outcome.ts";
export { newNamesSentence } from "./report/importable-names.ts";
export { adviceOf, countChanges, type Item, itemsOf, sentenceWithList } from "./report/items.ts";
export { code, safeSentence } from "./report/markdown-text.ts";
export { renderJson } from "./report/render-json.ts";
export { renderMarkdown } from "./report/render-markdown.ts";
export { renderText } from "./report/render-text.ts";
