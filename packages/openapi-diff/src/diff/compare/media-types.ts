import { type MediaType, mediaTypeEssence } from "@convex-openapi/document/model";

/** What became of the media types of a body. */
export interface MediaTypeMatches {
  readonly pairs: readonly { readonly old: MediaType; readonly now: MediaType }[];
  readonly removed: readonly MediaType[];
  readonly added: readonly MediaType[];
}

/** A media type without what does not distinguish it: case, spaces, and a charset (RFC 9110 section 8.3.1). */
export function plainMediaType(name: string): string {
  const [type = "", ...parameters] = name.split(";").map((part) => part.trim().toLowerCase());
  const telling = parameters.filter(
    (parameter) => parameter !== "" && !parameter.startsWith("charset="),
  );
  return [type, ...telling.sort()].join(";");
}

/** Whether a range such as `application/*` covers a media type or a smaller range. */
export function coversMediaType(range: string, name: string): boolean {
  const outer = mediaTypeEssence(range);
  const inner = mediaTypeEssence(name);
  if (outer === "*/*" || outer === "*") return true;
  return outer.endsWith("/*") && inner.startsWith(outer.slice(0, -1));
}

/** Whether a media type is JSON, `application/problem+json` included (RFC 6839 section 3.1). */
export function isJson(name: string): boolean {
  return /^application\/(?:[\w.+-]+\+)?json$/.test(mediaTypeEssence(name));
}

/** Whether a media type is XML (RFC 7303 sections 3 and 4.2). */
export function isXml(name: string): boolean {
  return /^(?:(?:application|text)\/xml|.+\+xml)$/.test(mediaTypeEssence(name));
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

/**
 * Finds for each media type the one that it has become, however it is spelled. What one side has in two spellings is the
 * same as the one of the other side.
 */
export function matchMediaTypes(
  base: readonly MediaType[],
  head: readonly MediaType[],
): MediaTypeMatches {
  const removed = new Set(base);
  const added = new Set(head);
  const pairs: { old: MediaType; now: MediaType }[] = [];
  const pair = (old: MediaType | undefined, now: MediaType | undefined): void => {
    if (old === undefined || now === undefined) return;
    removed.delete(old);
    added.delete(now);
    pairs.push({ old, now });
  };
  const isSame = ({ name }: MediaType, other: MediaType): boolean =>
    plainMediaType(name) === plainMediaType(other.name);
  for (const old of base) {
    const now = head.find(({ name }) => name === old.name);
    pair(old, now);
  }
  for (const old of removed) {
    const now = [...added].find((one) => isSame(old, one)) ?? head.find((one) => isSame(old, one));
    pair(old, now);
  }
  for (const now of added) {
    const old = base.find((one) => isSame(one, now));
    pair(old, now);
  }
  return { pairs, removed: [...removed], added: [...added] };
}
