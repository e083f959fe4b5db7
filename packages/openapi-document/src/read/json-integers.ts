import type { JsonArray, JsonObject, JsonValue } from "../document.ts";
import { keepDigits } from "../model/exact-integers.ts";
import { childOf } from "../model/references.ts";
import { isContainer } from "../reference.ts";
import { endOfString, skipWhitespace } from "./json-scan.ts";

interface Holder {
  readonly value: JsonObject | JsonArray;
  key: string;
}

/** Keeps the digits of the long integers of a valid JSON text, in one pass over it. */
export function keepJsonDigits(text: string, value: JsonValue): void {
  const open: Holder[] = [];
  const token = /["{}[\],]|(?<![\d.eE+])-?\d{16,}(?![\d.eE])/g;
  for (let match = token.exec(text); match !== null; match = token.exec(text)) {
    const [sign] = match;
    const holder = open.at(-1);
    if (sign === "{" || sign === "[") {
      const inner = holder === undefined ? value : childOf(holder.value, holder.key);
      if (inner !== undefined && isContainer(inner)) open.push({ value: inner, key: "0" });
    } else if (sign === "}" || sign === "]") {
      open.pop();
    } else if (sign === ",") {
      if (holder !== undefined && Array.isArray(holder.value))
        holder.key = String(Number(holder.key) + 1);
    } else if (sign === '"') {
      const end = endOfString(text, match.index);
      token.lastIndex = end;
      if (text[skipWhitespace(text, end)] === ":" && holder !== undefined) {
        holder.key = String(JSON.parse(text.slice(match.index, end)));
      }
    } else if (holder !== undefined) {
      keepDigits(holder.value, holder.key, sign);
    }
  }
}
