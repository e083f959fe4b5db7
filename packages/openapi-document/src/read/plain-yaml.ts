import type { JsonArray, JsonObject, JsonValue } from "../document.ts";
import { parsePointer } from "../json-pointer.ts";
import { childOf } from "../model/references.ts";
import { isContainer } from "../reference.ts";
import { contentsOf } from "./json-contents.ts";
import { lineMap } from "./line-map.ts";
import type { ParsedText } from "./parsed-text.ts";
import { PlainYaml } from "./plain-yaml-reader.ts";

/** A longer text could have more values than `parseYaml` takes. */
const MAX_LENGTH = 5_000_000;

/**
 * Parses YAML as most of it is written, in a tenth of the time that the YAML parser takes and without loading that.
 *
 * @returns the same as `parseYaml`, or `undefined` for a text that has anything else or a fault.
 */
export function parsePlainYaml(file: string, text: string): ParsedText | undefined {
  if (text.length > MAX_LENGTH || isUnusual(text)) return undefined;
  const value = new PlainYaml(text).read();
  if (value === undefined) return undefined;
  const positionOf = lineMap(file, text);
  const contents = contentsOf(value);
  let offsetOf: ((pointer: string) => number) | undefined;
  return {
    value,
    locate: (pointer) => positionOf((offsetOf ??= plainOffsets(text))(pointer)),
    mayNeedBundling: contents?.leadsToFiles ?? true,
    mayBeDynamic: contents?.isDynamic ?? true,
  };
}

/** As `yamlOffset`. The text is read once more, with all places noted, for hardly any is asked for. */
function plainOffsets(text: string): (pointer: string) => number {
  const places = new Map<JsonObject | JsonArray, Map<string, number>>();
  let start = 0;
  const root = new PlainYaml(text, (offset, holder, key) => {
    if (holder === undefined) start = offset;
    else places.set(holder, (places.get(holder) ?? new Map<string, number>()).set(key, offset));
  }).read();
  return (pointer) => {
    let offset = start;
    let value: JsonValue | undefined = root;
    for (const token of parsePointer(pointer)) {
      if (value === undefined || !isContainer(value)) break;
      const key = Array.isArray(value) ? String(Number(token)) : token;
      offset = places.get(value)?.get(key) ?? offset;
      value = childOf(value, key);
    }
    return offset;
  };
}

/** Whether a text has tabs, whatever else is no space and may look like one, or integers that a `number` may not hold. */
function isUnusual(text: string): boolean {
  return /[^\S\n ]|\p{Cc}(?<!\n)|\d{16}/u.test(text);
}
