import { diffDocuments, type DiffOptions, type DiffReport } from "@convex-openapi/diff/report";
import type { JsonObject } from "@convex-openapi/document/model";
import { documentOf } from "@convex-openapi/test-support/documents";

/** Compares two descriptions on a fixed day, for tests that hold a comparison against what is generated. */
export function compare(
  base: JsonObject,
  head: JsonObject,
  options: DiffOptions = {},
): Promise<DiffReport> {
  const today = "2026-06-15";
  return diffDocuments(documentOf(base), documentOf(head), { today, ...options });
}
