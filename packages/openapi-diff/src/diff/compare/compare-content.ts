import {
  child,
  factsOf,
  type MediaType,
  mergedSchema,
  type Node,
  type Schema,
  sequenceOf,
} from "@convex-openapi/document/model";
import { encodingChange } from "../written/encoding-change.ts";
import { coversMediaType, isJson, isMoreGeneral, isXml, matchMediaTypes } from "./media-types.ts";
import { code, propertyText } from "./words.ts";
import type { SchemaWalk } from "./walk.ts";

/** A body, a response or a parameter with `content`, and where it stands. */
export interface ContentHolder {
  readonly node: Node;
  readonly content: readonly MediaType[];
}

/** Compares the media types of a body and their schemas. `kind` picks the rules, the walk knows the direction. */
export function compareContent(
  walk: SchemaWalk,
  base: ContentHolder,
  head: ContentHolder,
  kind: "request" | "response",
): void {
  const old = base.content;
  const now = head.content;
  const matches = matchMediaTypes(old, now);
  for (const { old: before, now: after } of matches.pairs) {
    compareSpelling(walk, base, head, kind, before, after);
    compareMediaType(walk, before, after);
  }
  const rest = renamedMediaTypes(walk, base, head, kind, matches.removed, matches.added);
  const subject = { base: base.node, head: head.node };
  for (const gone of rest.removed) {
    const wider = now.find((item) => coversMediaType(item.name, gone.name));
    if (wider !== undefined) compareMediaType(walk, gone, wider);
    const isCovered = wider !== undefined && kind === "request";
    if (isCovered) continue;
    walk.edit({
      rule: kind === "request" ? "body-media-type-removed" : "response-media-type-removed",
      subject,
      at: { base: gone.node },
      details: { name: code(gone.name) },
    });
  }
  for (const fresh of rest.added) {
    walk.edit({
      rule: kind === "request" ? "body-media-type-added" : "response-media-type-added",
      subject,
      at: { head: fresh.node },
      details: { name: code(fresh.name) },
    });
  }
}

/** Types of bodies have a key for each media type, as it is written; those of parameters and headers have none. */
function compareSpelling(
  walk: SchemaWalk,
  base: ContentHolder,
  head: ContentHolder,
  kind: "request" | "response",
  old: MediaType,
  now: MediaType,
): void {
  const isBody = base.node.kind === "request-body" || base.node.kind === "response";
  if (!isBody || old.name === now.name) return;
  walk.edit({
    rule:
      kind === "request"
        ? "body-media-type-spelling-changed"
        : "response-media-type-spelling-changed",
    subject: { base: base.node, head: head.node },
    at: { base: old.node, head: now.node },
    details: { before: code(old.name), after: code(now.name) },
  });
}

/** One media type gone and one new in its place is a rename, reported once. */
function renamedMediaTypes(
  walk: SchemaWalk,
  base: ContentHolder,
  head: ContentHolder,
  kind: "request" | "response",
  removed: readonly MediaType[],
  added: readonly MediaType[],
): { removed: readonly MediaType[]; added: readonly MediaType[] } {
  const [gone, ...moreGone] = removed;
  const [fresh, ...moreFresh] = added;
  const isOne = moreGone.length === 0 && moreFresh.length === 0;
  if (gone === undefined || fresh === undefined || !isOne) return { removed, added };
  const jsonVariant = isJson(gone.name) && isJson(fresh.name);
  const isRange = coversMediaType(gone.name, fresh.name) || coversMediaType(fresh.name, gone.name);
  const isRelatedAnswer = kind === "response" && isRange;
  const wider = kind === "request" && coversMediaType(fresh.name, gone.name);
  const isRelated = jsonVariant || isRelatedAnswer || wider;
  if (!wider) {
    const answerRule = isRelated
      ? renameOfResponse(gone.name, fresh.name)
      : "response-media-type-changed";
    const bodyRule = jsonVariant ? "body-media-type-json-variant" : "body-media-type-changed";
    walk.edit({
      rule: kind === "response" ? answerRule : bodyRule,
      subject: { base: base.node, head: head.node },
      at: { base: gone.node, head: fresh.node },
      details: { before: code(gone.name), after: code(fresh.name) },
    });
  }
  if (isRelated) compareMediaType(walk, gone, fresh);
  return wider ? { removed: [], added } : { removed: [], added: [] };
}

/** Whether the new media type says more or less about a response than the old one. */
function renameOfResponse(
  before: string,
  after: string,
): "response-media-type-widened" | "response-media-type-narrowed" | "response-media-type-renamed" {
  if (isMoreGeneral(after, before)) return "response-media-type-widened";
  if (isMoreGeneral(before, after)) return "response-media-type-narrowed";
  return "response-media-type-renamed";
}

/** Compares what two media types of one name say. */
export function compareMediaType(outer: SchemaWalk, old: MediaType, now: MediaType): void {
  const walk = isXml(old.name) && isXml(now.name) ? outer.inXml() : outer;
  const items = movedItems(old, now);
  if (items !== undefined) {
    walk.compare(walk, mergedSchema(items.before), mergedSchema(items.after));
    return;
  }
  for (const keyword of ["schema", "itemSchema"] as const) {
    const before = old[keyword];
    const after = now[keyword];
    if (before !== undefined && after !== undefined) {
      walk.compare(walk, mergedSchema(before), mergedSchema(after));
    } else if (before !== undefined || after !== undefined) {
      compareMissingSchema(walk, old, now, keyword);
    }
  }
  compareEncodings(walk, old, now);
}

/** The schemas of the items of a stream, where one description has them in `schema` and the other in `itemSchema`. */
function movedItems(
  old: MediaType,
  now: MediaType,
): { readonly before: Schema; readonly after: Schema } | undefined {
  const isOne = [old, now].every(
    ({ schema, itemSchema }) => (schema === undefined) !== (itemSchema === undefined),
  );
  if (!isOne || (old.schema === undefined) === (now.schema === undefined)) return undefined;
  const before = sequenceOf(old)?.each;
  const after = sequenceOf(now)?.each;
  return before && after && { before, after };
}

/** No schema and a schema that allows everything are the same; so is text of any bytes (OpenAPI 3.1 section 4.8.14.4). */
function compareMissingSchema(
  walk: SchemaWalk,
  old: MediaType,
  now: MediaType,
  keyword: "schema" | "itemSchema",
): void {
  const schema = old[keyword] ?? now[keyword];
  if (schema === undefined) return;
  const facts = factsOf(mergedSchema(schema));
  const isBinary = facts.encoding.get("contentMediaType")?.value === "application/octet-stream";
  const isOpen = !facts.impossible && facts.types === undefined && facts.unions.length === 0;
  if (isOpen || isBinary) return;
  const place = { base: old.node, head: now.node };
  const isAdded = old[keyword] === undefined;
  const rule = isAdded ? "content-schema-added" : "content-schema-removed";
  walk.edit({ rule, subject: place, at: place });
}

function compareEncodings(walk: SchemaWalk, old: MediaType, now: MediaType): void {
  for (const name of new Set([...old.encoding.keys(), ...now.encoding.keys()])) {
    const details = encodingChange(old, now, name);
    if (details === undefined) continue;
    const place = ({ node }: MediaType): Node => child(child(node, "encoding"), name);
    walk.edit({
      rule: "body-encoding-changed",
      subject: { base: old.node, head: now.node },
      at: { base: place(old), head: place(now) },
      details: { name: code(propertyText(name)), ...details },
    });
  }
}
