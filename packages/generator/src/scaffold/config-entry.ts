import type ts from "typescript";
import { isIdentifier } from "../model/names.ts";

/** The entry of a new client in a config. */
export interface ConfigEntry {
  readonly key: string;
  /** Paths relative to the config file, with forward slashes. */
  readonly spec: string;
  readonly package: string;
  readonly upstream?: string;
}

/** The entry as a person would write it, such as `pets: { … },` over several lines. */
export function configEntryText(entry: ConfigEntry, quoteKeys: boolean): string {
  const { key, ...client } = entry;
  const name = (text: string): string =>
    quoteKeys || !isIdentifier(text) ? JSON.stringify(text) : text;
  const lines = Object.entries(client).map(
    ([property, value]) => `  ${name(property)}: ${JSON.stringify(value)}`,
  );
  return `${name(key)}: {\n${lines.join(",\n")}${quoteKeys ? "" : ","}\n}`;
}

/**
 * The text of a config with one more client, and not a character changed elsewhere.
 * @returns `undefined` when the text has no single `clients: { … }` that can be added to: then a person has to do it.
 */
export async function addConfigEntry(
  file: string,
  text: string,
  entry: ConfigEntry,
): Promise<string | undefined> {
  const { default: typescript } = await import("typescript");
  const isJson = file.endsWith(".json");
  const clientsOf = (code: string): ts.ObjectLiteralExpression[] => {
    const target = typescript.ScriptTarget.Latest;
    return clientsObjects(typescript.createSourceFile(file, code, target, true), typescript);
  };
  const clients = clientsOf(text);
  const [object] = clients;
  if (object === undefined || clients.length > 1) return undefined;
  const changed = insertProperty(text, object, configEntryText(entry, isJson), isJson);
  const keys = clientsOf(changed)[0]?.properties.map(({ name }) => keyOf(name, typescript));
  return keys?.length === object.properties.length + 1 && keys.includes(entry.key)
    ? changed
    : undefined;
}

/** Every `clients: { … }` whose properties are all plain `key: value`. */
function clientsObjects(root: ts.Node, typescript: typeof ts): ts.ObjectLiteralExpression[] {
  const found: ts.ObjectLiteralExpression[] = [];
  const visit = (node: ts.Node): void => {
    if (typescript.isPropertyAssignment(node) && keyOf(node.name, typescript) === "clients") {
      const { initializer } = node;
      const isPlain =
        typescript.isObjectLiteralExpression(initializer) &&
        initializer.properties.every((property) => typescript.isPropertyAssignment(property));
      if (isPlain) found.push(initializer);
    }
    typescript.forEachChild(node, visit);
  };
  visit(root);
  return found;
}

function keyOf(name: ts.Node | undefined, typescript: typeof ts): string | undefined {
  const isPlain =
    name !== undefined && (typescript.isIdentifier(name) || typescript.isStringLiteral(name));
  return isPlain ? name.text : undefined;
}

function insertProperty(
  text: string,
  object: ts.ObjectLiteralExpression,
  entry: string,
  isJson: boolean,
): string {
  const last = object.properties.at(-1);
  const outer = indentationAt(text, object.getStart());
  const inner = last === undefined ? `${outer}  ` : indentationAt(text, last.getStart());
  const newline = text.includes("\r\n") ? "\r\n" : "\n";
  const block = entry
    .split("\n")
    .map((line) => `${newline}${inner}${line}`)
    .join("");
  const comma = isJson ? "" : ",";
  if (last === undefined) {
    const start = object.getStart() + 1;
    return `${text.slice(0, start)}${block}${comma}${newline}${outer}${text.slice(object.getEnd() - 1)}`;
  }
  const hasComma = object.properties.hasTrailingComma ?? false;
  const end = hasComma ? object.properties.end : last.getEnd();
  // What stands behind the last property on its line, such as a comment, stays there.
  const [restOfLine = ""] = /^[^\S\r\n]*(?:\/\/[^\r\n]*)?/.exec(text.slice(end)) ?? [];
  const before = `${text.slice(0, end)}${hasComma ? "" : ","}${restOfLine.trimEnd()}`;
  const after = text.slice(end + restOfLine.length);
  const closesOnSameLine = after.startsWith("}");
  return `${before}${block}${comma}${closesOnSameLine ? `${newline}${outer}` : ""}${after}`;
}

function indentationAt(text: string, offset: number): string {
  const lineStart = text.lastIndexOf("\n", offset - 1) + 1;
  return text.slice(lineStart).match(/^[^\S\r\n]*/)?.[0] ?? "";
}
