import {
  type Parameter,
  parameterStyle,
  queryStyle,
  type Schema,
  usualStyles,
  type ValueStyle,
} from "@convex-openapi/document/model";
import { callCode, type Code } from "@convex-openapi/types/printing";

const unreservedTypes: ReadonlySet<string> = new Set(["number", "integer", "boolean"]);
const scalarTypes: ReadonlySet<string> = new Set([...unreservedTypes, "string", "null"]);

/** Whether all values of a schema are one text, as without a schema, and none is a date: openapi-fetch writes dates as objects. */
export function isScalar(
  schema: Schema | undefined,
  seen: ReadonlySet<Schema> = new Set(),
): boolean {
  if (schema === undefined) return true;
  const target = schema.resolved;
  if (target === undefined || seen.has(target) || target.boolean !== undefined) return false;
  const format = target.keyword("format");
  if (format === "date" || format === "date-time") return false;
  const { types, allOf, anyOf, oneOf } = target;
  if (types.length > 0) return types.every((type) => scalarTypes.has(type));
  const within = new Set([...seen, target]);
  if (anyOf.length + oneOf.length > 0) {
    return [...anyOf, ...oneOf].every((variant) => isScalar(variant, within));
  }
  return allOf.some((part) => isScalar(part, within));
}

/** Whether openapi-fetch writes a query parameter as its description has it. */
export function isPlainQuery(parameter: Parameter): boolean {
  const { name, schema, content, allowReserved } = parameter;
  if (encodeURIComponent(name) !== name || content.length > 0 || allowReserved) return false;
  if (queryStyle(parameter) !== "form") return false;
  const target = schema?.resolved;
  const isList = target?.types.length === 1 && target.types[0] === "array";
  if (!isList) return isScalar(schema);
  // openapi-fetch leaves a gap for `null`.
  return isScalar(target.items) && target.items?.resolved?.types.includes("null") !== true;
}

/** Whether every value of a header parameter is one that a header can hold. */
export function isPlainHeader({ schema, content }: Parameter): boolean {
  const target = schema?.resolved;
  if (target === undefined || content.length > 0) return false;
  const listed = target.keyword("enum");
  if (Array.isArray(listed))
    return listed.every((value) => /^"?[!-~]+$/.test(JSON.stringify(value)));
  return target.types.length > 0 && target.types.every((type) => unreservedTypes.has(type));
}

/** The style of a parameter as code, `undefined` where it is the usual one of its place. */
export function placedStyleCode(parameter: Parameter): Code | undefined {
  const style = parameterStyle(parameter);
  return style.keeps === undefined && isUsual(parameter, style) ? undefined : styleCode(style);
}

function isUsual({ in: location, schema, content }: Parameter, { name }: ValueStyle): boolean {
  if (location === "header") return false;
  if (location !== "path") return name === usualStyles[location];
  // Exploded or not, a text is the same.
  return (name === "simple" || name === "simpleExploded") && isScalar(schema ?? content[0]?.schema);
}

/** A style as code. */
export function styleCode({ name, keeps }: ValueStyle): Code {
  return keeps === undefined ? wire(name) : callCode(wire(keeps), wire(name));
}

/** A name of `wire.ts` as code. */
export function wire(name: string): string {
  return `wire.${name}`;
}
