import type { Parameter } from "./operation.ts";

/** The style of a query parameter, or of a field of a form, by its name in `wire.ts`. */
export function queryStyle({ style, explode }: Pick<Parameter, "style" | "explode">): string {
  if (style === "deepObject") return "deepObject";
  if (explode) return "form";
  return { spaceDelimited: "spaced", pipeDelimited: "piped" }[style] ?? "csv";
}
