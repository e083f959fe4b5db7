import type { Position } from "../position.ts";
import type { ParsedText } from "./parsed-text.ts";
import type { SourceText } from "./read-text.ts";
import { parseJson } from "./parse-json.ts";
import { parsePlainYaml } from "./plain-yaml.ts";

/**
 * Parses a text as JSON or YAML: by the ending of its name, or, where that says nothing, by its first character. A text
 * with nothing in it is `null`.
 * Throws a `DocumentError` with `invalid-json`, `invalid-yaml` or `duplicate-key`.
 */
export async function parseText(source: SourceText): Promise<ParsedText> {
  if (!/\S/.test(source.text)) return nothing(source.file);
  if (isJson(source)) return parseJson(source.file, source.text);
  const plain = parsePlainYaml(source.file, source.text);
  if (plain !== undefined) return plain;
  const { parseYaml } = await import("./parse-yaml.ts");
  return parseYaml(source.file, source.text);
}

/** An empty text says as much as one of YAML that has nothing but comments. */
function nothing(file: string): ParsedText {
  const locate = (): Position => ({ file, line: 1, column: 1 });
  return { value: null, locate, mayNeedBundling: false, mayBeDynamic: false };
}

function isJson({ location, text }: SourceText): boolean {
  const path = location.replace(/[?#].*$/, "").toLowerCase();
  if (path.endsWith(".json")) return true;
  if (path.endsWith(".yaml") || path.endsWith(".yml")) return false;
  return /^\s*[{[]/.test(text);
}
