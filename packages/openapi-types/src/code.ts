import { printWidth, propertyKey } from "./code-text.ts";

/** An expression: text without line breaks, a call, an object or array literal, or a function that gives one. */
export type Code = string | CallCode | ObjectCode | ArrayCode | LazyCode;

interface CallCode {
  readonly callee: string;
  readonly arguments: readonly Code[];
}

interface ObjectCode {
  /** A variable whose properties come first. */
  readonly spread?: string;
  readonly properties: readonly (readonly [key: string, value: Code])[];
}

interface ArrayCode {
  readonly items: readonly Code[];
}

interface LazyCode {
  /** What it takes. */
  readonly parameter: string;
  readonly result: Code;
}

/** `(parameter) => …`, which takes nothing unless it is given. */
export function lazyCode(result: Code, parameter = ""): Code {
  return { parameter, result };
}

/** `callee(…)`; arguments that are `undefined` are left out. */
export function callCode(callee: string, ...given: readonly (Code | undefined)[]): Code {
  return { callee, arguments: given.filter((argument) => argument !== undefined) };
}

/** An object literal, `undefined` for one without properties. */
export function objectCode(properties: ObjectCode["properties"]): Code | undefined {
  return properties.length === 0 ? undefined : { properties };
}

/** An array literal of several kinds of items: Prettier fills the lines of numbers alone. */
export function arrayCode(items: ArrayCode["items"]): Code {
  return { items };
}

/**
 * An expression as Prettier would format it.
 *
 * @param indent Spaces that its line starts with.
 * @param column Characters that stand left of it, the indentation included.
 * @param tail Characters that follow it on its last line.
 */
export function printCode(code: Code, indent: number, column: number, tail: number): string {
  const flat = flatCode(code);
  if (typeof code === "string" || column + flat.length + tail <= printWidth) return flat;
  const inner = indent + 2;
  const margin = " ".repeat(inner);
  const end = `\n${" ".repeat(indent)}`;
  if ("properties" in code) {
    const spread = code.spread === undefined ? "" : `\n${margin}...${code.spread},`;
    const properties = code.properties.map(([key, value]) => {
      const start = `${margin}${keyText(key)}:`;
      if (start.length + 1 + headOf(value).length <= printWidth) {
        return `\n${start} ${printCode(value, inner, start.length + 1, 1)},`;
      }
      return `\n${start}\n${margin}  ${printCode(value, inner + 2, inner + 2, 1)},`;
    });
    return `{${spread}${properties.join("")}${end}}`;
  }
  const lines = (parts: readonly Code[]): string =>
    parts.map((part) => `\n${margin}${printCode(part, inner, inner, 1)},`).join("");
  if ("items" in code) return `[${lines(code.items)}${end}]`;
  if ("result" in code)
    return `(${code.parameter}) =>\n${margin}${printCode(code.result, inner, inner, tail)}`;
  const [only] = code.arguments;
  if (code.arguments.length === 1 && typeof only === "object" && "properties" in only) {
    return `${code.callee}(${printCode(only, indent, printWidth, 0)})`;
  }
  return `${code.callee}(${lines(code.arguments)}${end})`;
}

/** What of an expression stands on its first line at least. */
function headOf(code: Code): string {
  if (typeof code === "string") return `${code},`;
  if ("properties" in code) return "{";
  if ("items" in code) return "[";
  return "result" in code ? `(${code.parameter}) =>` : `${code.callee}(`;
}

function flatCode(code: Code): string {
  if (typeof code === "string") return code;
  if ("result" in code) return `(${code.parameter}) => ${flatCode(code.result)}`;
  if ("items" in code) return `[${code.items.map(flatCode).join(", ")}]`;
  if ("callee" in code) return `${code.callee}(${code.arguments.map(flatCode).join(", ")})`;
  const properties = code.properties.map(([key, value]) => `${keyText(key)}: ${flatCode(value)}`);
  const spread = code.spread === undefined ? [] : [`...${code.spread}`];
  return `{ ${[...spread, ...properties].join(", ")} }`;
}

/** Without brackets, `__proto__` would be no property. */
function keyText(key: string): string {
  return key === "__proto__" ? `["${key}"]` : propertyKey(key);
}

/** The names of `wire.ts` that an expression uses. */
export function wireNames(code: Code): string[] {
  if (typeof code === "string") return code.startsWith("wire.") ? [code.slice(5)] : [];
  if ("properties" in code) return code.properties.flatMap(([, value]) => wireNames(value));
  if ("result" in code) return wireNames(code.result);
  if ("items" in code) return code.items.flatMap(wireNames);
  return [...wireNames(code.callee), ...code.arguments.flatMap(wireNames)];
}
