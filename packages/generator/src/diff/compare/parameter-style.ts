import { queryStyle, scalarTypes, unreservedTypes } from "../../model/query-style.ts";
import type { Parameter } from "../../model/operation.ts";

/** How values of a parameter can be put together. */
type Shape = "text" | "list" | "object";

/** Whether no value of a parameter is written otherwise on the other side, as far as style, explode and reserved characters go. */
export function isWrittenAlike(old: Parameter, now: Parameter): boolean {
  const isReserved = old.in !== "header" && old.allowReserved !== now.allowReserved;
  if (isReserved && !hasNumbersAlone(old)) return false;
  return shapesOf(old).every((shape) => patternOf(old, shape) === patternOf(now, shape));
}

/** Whether no value of a parameter has a reserved character. */
function hasNumbersAlone({ schema, content }: Parameter): boolean {
  const target = schema?.resolved;
  const types = target?.types ?? [];
  const parts = types.includes("array") ? (target?.items?.resolved?.types ?? []) : types;
  return (
    content.length === 0 && parts.length > 0 && parts.every((type) => unreservedTypes.has(type))
  );
}

function shapesOf({ schema }: Parameter): readonly Shape[] {
  const types = schema?.resolved?.types ?? [];
  if (types.length === 0) return schema === undefined ? ["text"] : ["text", "list", "object"];
  const shapes = types.map((type): Shape =>
    scalarTypes.has(type) ? "text" : type === "array" ? "list" : "object",
  );
  return [...new Set(shapes)];
}

/** How a client writes a value: `n` stands for the name of the parameter, other letters for parts of the value. */
function patternOf(parameter: Parameter, shape: Shape): string {
  const { explode, style } = parameter;
  switch (parameter.in) {
    case "query":
      return namedPattern(queryStyle(parameter), shape);
    case "cookie":
      return style === "cookie" ? `plain ${shape}` : namedPattern(explode ? "form" : "csv", shape);
    default: {
      const first = parameter.in === "path" ? ({ label: ".", matrix: ";" }[style] ?? "") : "";
      const name = first === ";" ? "n=" : "";
      if (shape === "text") return `${first}${name}a`;
      if (shape === "object" && explode) return `${first}k=a${first || ","}`;
      return explode ? `${first}${name}a${first || ","}${name}b` : `${first}${name}a,b`;
    }
  }
}

function namedPattern(style: string, shape: Shape): string {
  // A list repeats its name in both.
  const isRepeated = shape === "list" && style === "deepObject";
  return shape === "text" ? "n=a" : `${isRepeated ? "form" : style} ${shape}`;
}
