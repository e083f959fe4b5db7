import type { ExpandingStyle } from "./expansions.ts";
import type { Parameter, ParameterLocation } from "./operation.ts";

/**
 * How a value is written, by the names of `wire.ts`. Whatever a description says, values that have the same one are
 * written the same: code is emitted from it, and `diff` compares it.
 */
export interface ValueStyle {
  readonly name: ExpandingStyle | "deepObject" | "field" | "jsonText" | "jsonPair";
  /** Which characters stay as they are, where others than usual do. */
  readonly keeps?: "reserved" | "reservedPart" | "plainCookie";
}

/** The name of a style that a value has where a description says nothing. */
export const usualStyles: Readonly<Record<ParameterLocation, ExpandingStyle>> = {
  path: "simple",
  query: "form",
  header: "simple",
  cookie: "cookie",
};

/** How the values of a parameter are written. One with `content` has no style of its own. */
export function parameterStyle(parameter: Parameter): ValueStyle {
  const { in: location, allowReserved, content, style } = parameter;
  const [media] = content;
  if (media !== undefined) {
    if (media.kind !== "json") return { name: usualStyles[location] };
    return { name: location === "path" || location === "header" ? "jsonText" : "jsonPair" };
  }
  const name = placedStyle(parameter);
  if (location === "cookie" && style === "cookie") return { name, keeps: "plainCookie" };
  if (!allowReserved || location === "header") return { name };
  return { name, keeps: location === "query" ? "reserved" : "reservedPart" };
}

function placedStyle(parameter: Parameter): ValueStyle["name"] {
  const { in: location, style, explode } = parameter;
  if (location === "query") return queryStyle(parameter);
  if (location === "cookie") return explode ? "cookie" : "csv";
  const base = location === "path" && (style === "label" || style === "matrix") ? style : "simple";
  return explode ? `${base}Exploded` : base;
}

/** The style of a query parameter, or of a field of a form. */
export function queryStyle({
  style,
  explode,
}: Pick<Parameter, "style" | "explode">): ValueStyle["name"] {
  if (style === "deepObject") return "deepObject";
  if (explode) return "form";
  if (style === "spaceDelimited") return "spaced";
  return style === "pipeDelimited" ? "piped" : "csv";
}
