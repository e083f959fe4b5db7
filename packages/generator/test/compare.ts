import { diffDocuments, type DiffOptions } from "../src/diff/diff-documents.ts";
import type { DiffReport } from "../src/diff/report.ts";
import type { JsonObject } from "../src/document.ts";
import { documentOf } from "./documents.ts";

/** Compares two descriptions on a fixed day, for tests that hold a comparison against what is generated. */
export function compare(
  base: JsonObject,
  head: JsonObject,
  options: DiffOptions = {},
): Promise<DiffReport> {
  const today = "2026-06-15";
  return diffDocuments(documentOf(base), documentOf(head), { today, ...options });
}
