import type { JsonObject, JsonValue } from "../../document.ts";
import { toPointer } from "../../json-pointer.ts";
import { isObject } from "../../reference.ts";

/** A media type of a body as a description writes it. */
export interface LocatedMediaType {
  readonly name: string;
  readonly pointer: string;
  readonly value: JsonObject;
}

/** What became of the media types of a body. */
export interface MediaTypeMatches {
  readonly pairs: readonly { readonly old: LocatedMediaType; readonly now: LocatedMediaType }[];
  readonly removed: readonly LocatedMediaType[];
  readonly added: readonly LocatedMediaType[];
}

/** The media types of a `content` map. */
export function mediaTypesOf(pointer: string, content: JsonValue | undefined): LocatedMediaType[] {
  if (!isObject(content)) return [];
  return Object.entries(content).flatMap(([name, value]) =>
    name.startsWith("x-") || !isObject(value)
      ? []
      : [{ name, pointer: pointer + toPointer([name]), value }],
  );
}

/** A media type without what does not tell it apart: case, spaces, and a charset (RFC 9110 section 8.3.1). */
export function plainMediaType(name: string): string {
  const [type = "", ...parameters] = name.split(";").map((part) => part.trim().toLowerCase());
  const telling = parameters.filter(
    (parameter) => parameter !== "" && !parameter.startsWith("charset="),
  );
  return [type, ...telling.sort()].join(";");
}

/** Whether a range such as `application/*` covers a media type or a smaller range. */
export function coversMediaType(range: string, name: string): boolean {
  const outer = plainMediaType(range).split(";")[0] ?? "";
  const inner = plainMediaType(name).split(";")[0] ?? "";
  if (outer === "*/*" || outer === "*") return true;
  return outer.endsWith("/*") && inner.startsWith(outer.slice(0, -1));
}

/** Whether a media type is JSON, `application/problem+json` included (RFC 6839 section 3.1). */
export function isJson(name: string): boolean {
  return /^application\/(?:[\w.+-]+\+)?json$/.test(plainMediaType(name).split(";")[0] ?? "");
}

/**
 * Whether one media type stands for more than another: a range for what it covers, and plain JSON for a format that is
 * JSON underneath (RFC 6839 section 3.1).
 */
export function isMoreGeneral(general: string, special: string): boolean {
  if (coversMediaType(general, special)) return !coversMediaType(special, general);
  const isPlain = plainMediaType(general) === "application/json";
  return isPlain && plainMediaType(special) !== "application/json" && isJson(special);
}

/** Finds for each media type the one that it has become, however it is spelled. */
export function matchMediaTypes(
  base: readonly LocatedMediaType[],
  head: readonly LocatedMediaType[],
): MediaTypeMatches {
  const open = new Map(head.map((item) => [plainMediaType(item.name), item]));
  const pairs: { old: LocatedMediaType; now: LocatedMediaType }[] = [];
  const removed = base.filter((old) => {
    const now = open.get(plainMediaType(old.name));
    if (now === undefined) return true;
    open.delete(plainMediaType(old.name));
    pairs.push({ old, now });
    return false;
  });
  return { pairs, removed, added: [...open.values()] };
}
