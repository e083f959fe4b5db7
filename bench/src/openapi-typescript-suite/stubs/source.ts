/** Stands in for the modules of their `src` and for what these import: remembers the calls of what makes types. */
import ts from "typescript";
import { record } from "../recorder.ts";

const module = new URL(import.meta.url).searchParams.get("module") ?? "";

/** What the module is for: `openapiTS`, `transformSchemaObject`, … */
export default function transform(given: unknown, options?: unknown): string {
  return record({ module, given, options });
}

/** Makes the types of a whole description. */
export function transformSchema(given: unknown, options?: unknown): string {
  return record({ module: "index", given, options });
}

/** Text stays as it is. */
export function astToString(text: unknown): unknown {
  return text;
}

/** The text of a union. */
export function tsUnion(types: readonly string[]): string {
  return types.join(" | ");
}

/** The text of a literal. */
export function tsLiteral(value: unknown): string {
  return JSON.stringify(value);
}

/** The name of a property. */
export function tsPropertyIndex(name: string): string {
  return JSON.stringify(name);
}

/** Comments are not compared. */
export function tsComment(): string {
  return "";
}

/** Nothing can be looked up outside of a description. */
export function resolveRef(): undefined {
  return undefined;
}

/** Their configuration says nothing of types. */
export function createConfig(): object {
  return {};
}

/** Not about types. */
export function isEnumSchema(): undefined {
  return undefined;
}

/** Comments are not compared. */
export const COMMENT_HEADER = "";

/** The type `null`, as their hooks give it. */
export const NULL: ts.LiteralTypeNode = ts.factory.createLiteralTypeNode(ts.factory.createNull());
