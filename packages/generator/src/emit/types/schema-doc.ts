import { textLines } from "../doc-comment.ts";
import { isObject } from "../../reference.ts";

/** Formats that say nothing more about a TypeScript `number` than that it is one. */
const numberFormats: ReadonlySet<unknown> = new Set([
  "int8",
  "int16",
  "int32",
  "int64",
  "float",
  "double",
]);

const longestValue = 80;

/**
 * The lines of the doc comment of a schema, a parameter or a header: its description, and as tags its format, default,
 * first example and deprecation. Values that would take a paragraph of their own are left out.
 */
export function schemaDoc(schema: unknown, holder: unknown = schema): string[] {
  const described = isObject(holder) ? holder : {};
  const typed = isObject(schema) ? schema : {};
  const text = [described["description"], described["title"], described["summary"]].find(
    (candidate) => typeof candidate === "string" && candidate.trim() !== "",
  );
  const lines = textLines(typeof text === "string" ? text : undefined);
  const { format, default: standard, examples } = typed;
  if (typeof format === "string" && format !== "" && !numberFormats.has(format)) {
    lines.push(...tag("format", format));
  }
  if (standard !== undefined) lines.push(...tag("default", JSON.stringify(standard)));
  const [example = typed["example"]] = Array.isArray(examples) ? examples : [];
  if (example !== undefined && (typeof example !== "object" || example === null)) {
    lines.push(...tag("example", String(example)));
  }
  if (described["deprecated"] === true || typed["deprecated"] === true) lines.push("@deprecated");
  return lines;
}

function tag(name: string, value: string): string[] {
  const [line = "", ...more] = textLines(value);
  return line === "" || more.length > 0 || line.length > longestValue ? [] : [`@${name} ${line}`];
}
