import { fileURLToPath } from "node:url";
import { valueKind } from "../value-kind.ts";

/** How a description is read that is there already. */
const inMemory = 'readDocument("openapi.yaml", { readFile: async () => text })';

/**
 * Where a document is read from, as a path or the text of a URL.
 *
 * @param reader the function that is asked, for the message.
 * @throws {TypeError} for anything else, such as the text of a description or what was parsed of it.
 */
export function checkedSource(source: unknown, reader: string): string {
  if (source instanceof URL) {
    return source.protocol === "file:" ? fileURLToPath(source) : source.href;
  }
  const expected = `${reader} takes a path or a URL, as a string or a URL object`;
  if (typeof source !== "string") {
    const hint =
      typeof source === "object" && source !== null && ("openapi" in source || "overlay" in source)
        ? ` that is parsed already: its text, JSON.stringify(description), is read by ${inMemory}`
        : "";
    throw new TypeError(`${expected}, not ${valueKind(source)}${hint}.`);
  }
  if (source === "") throw new TypeError(`${expected}, not an empty string.`);
  if (isDescription(source)) {
    throw new TypeError(`${expected}, not the text of a description: that is read by ${inMemory}.`);
  }
  return source;
}

/** Whether a text is JSON or YAML where a path should be. */
function isDescription(text: string): boolean {
  return /^\s*\{\s*"|^["']?(?:openapi|overlay)["']?\s*:\s/m.test(text);
}
