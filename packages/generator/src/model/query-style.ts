import type { Parameter } from "./operation.ts";

/** The types of schemas whose values have no reserved character (RFC 3986 section 2.2) as text. */
export const unreservedTypes: ReadonlySet<string> = new Set(["number", "integer", "boolean"]);

/** The types of schemas whose values a parameter writes as one text. */
export const scalarTypes: ReadonlySet<string> = new Set([...unreservedTypes, "string", "null"]);

/** The style of a query parameter, or of a field of a form, by its name in `wire.ts`. */
export function queryStyle({ style, explode }: Pick<Parameter, "style" | "explode">): string {
  if (style === "deepObject") return "deepObject";
  if (explode) return "form";
  return { spaceDelimited: "spaced", pipeDelimited: "piped" }[style] ?? "csv";
}
