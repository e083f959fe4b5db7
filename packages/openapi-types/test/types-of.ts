import type { JsonObject } from "@convex-openapi/document";
import { documentOf } from "@convex-openapi/test-support/documents";
import { typesOf as typesOfDocument } from "../src/types-of.ts";

/** The types of a document that was not read from a file. */
export function typesOf(value: JsonObject): string {
  return typesOfDocument(documentOf(value), { profile: "client" });
}
