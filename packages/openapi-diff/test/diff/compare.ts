import type { JsonObject } from "@convex-openapi/document/model";
import { diffDocuments, type DiffOptions } from "../../src/diff/diff-documents.ts";
import type { DiffReport } from "../../src/diff/report.ts";
import { documentOf } from "@convex-openapi/test-support/documents";

/** Compares two descriptions on a fixed day. */
export function compare(
  base: JsonObject,
  head: JsonObject,
  options: DiffOptions = {},
): Promise<DiffReport> {
  return diffDocuments(documentOf(base, "base.json"), documentOf(head, "head.json"), {
    today: "2026-06-15",
    ...options,
  });
}
