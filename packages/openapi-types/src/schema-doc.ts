import type { JsonValue, Schema } from "@convex-openapi/document/model";
import { textLines } from "./doc-comment.ts";

/** Formats that say nothing more about a TypeScript `number` than that it is one. */
const numberFormats: ReadonlySet<unknown> = new Set([
  "int8",
  "int16",
  "int32",
  "int64",
  "float",
  "double",
]);

const MAX_VALUE_LENGTH = 80;

/** What has prose of its own beside that of its schema: a parameter or a header. */
export interface DescribedHolder {
  readonly description: string | undefined;
  readonly summary: string | undefined;
  readonly deprecated: boolean;
}

/**
 * The lines of the doc comment of a schema: its description, and as tags its format, default, first example and
 * deprecation. Values that would take a paragraph of their own are left out.
 *
 * @param content What a text holds, where the description says that.
 */
export function schemaDoc(schema: Schema, content?: string): string[] {
  const described =
    proseIn(schema.description) ??
    proseIn(schema.keyword("title")) ??
    proseIn(schema.keyword("summary"));
  const lines = docOf(described, schema, schema.deprecated);
  return content === undefined ? lines : [...lines, ...tag("content", content)];
}

function proseIn(value: JsonValue | undefined): string | undefined {
  return typeof value === "string" && /\S/.test(value) ? value : undefined;
}

/** The lines of the doc comment of a file in a form: how its bytes are written elsewhere says nothing of a `Blob`. */
export function fileDoc({ description, deprecated }: Schema): string[] {
  return [...textLines(description), ...(deprecated ? ["@deprecated"] : [])];
}

/** The lines of the doc comment of a parameter or a header, with the tags of its schema. */
export function holderDoc(holder: DescribedHolder, schema: Schema | undefined): string[] {
  const isDeprecated = holder.deprecated || schema?.deprecated === true;
  return docOf(holder.description ?? holder.summary, schema, isDeprecated);
}

function docOf(
  text: string | undefined,
  schema: Schema | undefined,
  isDeprecated: boolean,
): string[] {
  const lines = [...textLines(text), ...valueLines(schema)];
  const format = schema?.keyword("format");
  if (typeof format === "string" && format !== "" && !numberFormats.has(format)) {
    lines.push(...tag("format", format));
  }
  const standard = schema?.textOf("default");
  if (standard !== undefined) lines.push(...tag("default", standard));
  const example = exampleOf(schema);
  if (example !== undefined) lines.push(...tag("example", example));
  if (isDeprecated) lines.push("@deprecated");
  return lines;
}

/**
 * What is listed where the type cannot say it: values with names or prose of their own, and integers that a `number` does
 * not hold.
 */
function valueLines(schema: Schema | undefined): string[] {
  if (schema?.only?.digits !== undefined) return [`Always ${schema.only.digits}.`];
  if (schema?.listed === undefined) return [];
  const values = schema.listedNames;
  const texts = values.map(({ value, digits }) => digits ?? JSON.stringify(value));
  if (values.some(({ name, description }) => name !== undefined || description !== undefined)) {
    return values.map(({ name, description }, index) => {
      const label = [`- ${texts[index] ?? ""}`, name ?? []].flat().join(" ");
      const [first] = textLines(description);
      return first === undefined ? label : `${label}: ${first}`;
    });
  }
  return values.some(({ digits }) => digits !== undefined) ? [`One of ${texts.join(", ")}.`] : [];
}

/** The first example as text, `undefined` for one that is an object or a list. */
function exampleOf(schema: Schema | undefined): string | undefined {
  const examples = schema?.keyword("examples");
  const [example = schema?.keyword("example")] = Array.isArray(examples) ? examples : [];
  if (example === undefined || (typeof example === "object" && example !== null)) return undefined;
  return String(example);
}

function tag(name: string, value: string): string[] {
  const [line = "", ...more] = textLines(value);
  return line === "" || more.length > 0 || line.length > MAX_VALUE_LENGTH
    ? []
    : [`@${name} ${line}`];
}
