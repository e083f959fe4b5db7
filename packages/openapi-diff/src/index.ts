/**
 * What changed between two OpenAPI descriptions, whom it breaks, and which version bumps follow.
 *
 * ```ts
 * const report = await diffDocuments(await readDocument("old.yaml"), await readDocument("new.yaml"));
 * ```
 *
 * @packageDocumentation
 */
export { diffDocuments, type DiffOptions } from "./diff/diff-documents.ts";
export type { CompilerFinding, DiffChange, DiffReport } from "./diff/report.ts";
export type { NameChange } from "./diff/name-changes.ts";
export type { BumpProfile } from "./diff/bump.ts";
export type { ApiSeverity, Bump, Direction, TypesImpact } from "./diff/severity.ts";
