import { isJsonType, type PartStyle } from "@convex-openapi/document/model";
import type { Sample } from "./sample-values.ts";
import { fieldsOf, isList, itemsOf, textOf, writeValue } from "./write-value.ts";

/**
 * The parts that a field of `multipart/form-data` becomes, as `wire.ts` writes them, in the words of curl's `--form`.
 * Throws a `Refusal` for what is not sent.
 */
export function writeParts(part: PartStyle, name: string, value: Sample): string {
  const { style, type } = part;
  const items = itemsOf(value);
  // A file has no style.
  if (style !== undefined && items.length > 0 && !items.some(isFile)) {
    return writeValue(style, name, isList(value) ? items : value, encodeInPart)
      .split("&")
      .filter((pair) => pair !== "")
      .map((pair) => partText(part, pair.split("=").map(decodeURIComponent).join("="), ""))
      .join(", ");
  }
  return items
    .map((item) => {
      if (isFile(item)) return partText(part, `${name}=@file`, type || "application/octet-stream");
      return fieldsOf(item) !== undefined || isJsonType(type)
        ? partText(part, `${name}=${JSON.stringify(item)}`, type || "application/json")
        : partText(part, `${name}=${textOf(item)}`, type);
    })
    .join(", ");
}

/** Nothing is encoded in a part, so that a comma would part an item in two. */
function encodeInPart(text: string): string {
  return encodeURIComponent(text).replaceAll("%2C", ",");
}

function partText({ headers }: PartStyle, pair: string, type: string): string {
  const more = headers.map(([name, value]) => `;headers=${JSON.stringify(`${name}: ${value}`)}`);
  return [pair, ...(type === "" ? [] : [`;type=${type}`]), ...more].join("");
}

function isFile(value: Sample): value is Blob {
  return value instanceof Blob;
}
