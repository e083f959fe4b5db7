import { diffModels, type DiffOptions } from "../diff/diff-documents.ts";
import type { DiffReport } from "../diff/report.ts";
import { type ApiDocument, ApiModel, operationNames } from "@convex-openapi/document/model";
import { noDifference } from "./comparison.ts";

/** What {@link compareSides} found. */
export interface SideComparison {
  readonly report: DiffReport;
  /** Sentences about the two descriptions as a whole, in Markdown. */
  readonly notes: readonly string[];
}

/** Compares two descriptions, and says what is peculiar about the pair. */
export async function compareSides(
  base: ApiDocument,
  head: ApiDocument,
  options: DiffOptions,
): Promise<SideComparison> {
  const old = new ApiModel(base);
  const now = new ApiModel(head);
  if (old.written.equals(now.written)) return { report: noDifference, notes: [] };
  const report = await diffModels(old, now, options);
  return { report, notes: [...notesOn(old, now), ...compilerNotes(report)] };
}

function* notesOn(base: ApiModel, head: ApiModel): Generator<string> {
  const { version: before } = base;
  const { version: after } = head;
  if (minorOf(before) !== minorOf(after)) {
    yield `The description moved from OpenAPI ${before} to ${after}. This alone is not a change.`;
  }
  const old = operationNames(base);
  const now = operationNames(head);
  if (old.length === 0 && now.length > 0) yield "The old description has no operations.";
  if (now.length === 0 && old.length > 0) yield "The new description has no operations.";
  const known = new Set(old);
  if (old.length > 0 && now.length > 0 && !now.some((name) => known.has(name))) {
    yield "The two descriptions have no operation in common: are they two versions of one API?";
  }
}

function compilerNotes({ compilerSkipped }: DiffReport): string[] {
  if (compilerSkipped === undefined) return [];
  return [
    `The compiler was not used, so the types ratings follow from the rules alone. ${compilerSkipped}`,
  ];
}

function minorOf(version: string): string {
  return version.split(".").slice(0, 2).join(".");
}
