import { isDeepStrictEqual } from "node:util";
import type { OperationPages } from "@convex-openapi/document/model";
import { isObject, type Raw } from "../public-descriptions/raw-description.ts";
import type { RecordingServer } from "./recording-server.ts";

/** The function for the pages of an operation, called without types. */
export type CallPages = () => AsyncIterable<unknown>;

const json = { "Content-Type": "application/json" };

/**
 * Reads a list whose server gives two pages, and says what is wrong: the items, or what was requested.
 *
 * @param page A body that the description allows for a page.
 */
export async function pagesFault(
  { pagination }: OperationPages,
  page: Raw,
  server: RecordingServer,
  origin: string,
  call: CallPages,
): Promise<string | undefined> {
  const [first, second] = [["one", "two"], ["three"]].map((items) =>
    put(page, pagination.items, items),
  );
  const at = "next" in pagination ? pagination.next : undefined;
  const more = "more" in pagination ? pagination.more : undefined;
  const next = pagination.kind === "cursor" ? "c/2" : `${origin}/behind?page=2`;
  const flagged = (body: Raw | undefined, flag: boolean, cursor: Raw): Raw => {
    const pointed = at ? put(body ?? null, at, cursor) : (body ?? null);
    return more ? put(pointed, more, flag) : pointed;
  };
  const headers = { ...json, ...(pagination.kind === "link" && { Link: `<${next}>; rel="next"` }) };
  server.queue = [
    { status: 200, headers, body: JSON.stringify(flagged(first, true, next)) },
    { status: 200, headers: json, body: JSON.stringify(flagged(second, false, null)) },
  ];
  const targets: string[] = [];
  server.onRequest = ({ target }) => targets.push(target);
  try {
    const items = [];
    for await (const item of call()) items.push(item);
    if (!isDeepStrictEqual(items, ["one", "two", "three"])) return `items ${JSON.stringify(items)}`;
  } catch (error) {
    return String(error);
  } finally {
    server.queue = [];
    server.onRequest = undefined;
  }
  const [, latest = ""] = targets;
  const { pathname, searchParams } = new URL(latest, origin);
  if (targets.length !== 2) return `${targets.length} requests`;
  if (pagination.kind === "cursor") {
    const cursor = searchParams.get(pagination.parameter);
    return cursor === next ? undefined : `cursor ${String(cursor)}`;
  }
  return `${pathname}?${String(searchParams)}` === "/behind?page=2" ? undefined : latest;
}

/** A body with something else at a path. */
function put(body: Raw, [name, ...inner]: readonly string[], value: Raw): Raw {
  if (name === undefined) return value;
  const held = isObject(body) ? body : {};
  return { ...held, [name]: put(held[name] ?? null, inner, value) };
}
