import type { ApiDocument } from "../../src/document.ts";
import { parseJson } from "../../src/read/parse-json.ts";
import { parseYaml } from "../../src/read/parse-yaml.ts";
import { isObject } from "../../src/reference.ts";

/** A document called `api.json`, from a value. */
export async function documentOf(value: object, file = "api.json"): Promise<ApiDocument> {
  return toDocument(file, await parseJson(file, textOf(value)));
}

/** The text of the file that {@link documentOf} stands for. */
export function textOf(value: object): string {
  return JSON.stringify(value, null, 2);
}

/** An overlay called `overlay.yaml`, from the YAML of its actions. */
export function overlayOf(actions: string, file = "overlay.yaml"): ApiDocument {
  return toDocument(file, parseYaml(file, `overlay: 1.0.0\nactions:\n${actions}`));
}

function toDocument(file: string, { value, locate }: ReturnType<typeof parseYaml>): ApiDocument {
  if (!isObject(value)) throw new Error("A document has to be an object.");
  return { file, value, locate };
}
