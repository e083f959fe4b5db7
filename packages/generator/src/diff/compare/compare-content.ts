import type { JsonObject } from "../../document.ts";
import { toPointer } from "../../json-pointer.ts";
import { isObject } from "../../reference.ts";
import { sameJson } from "../schema/json-text.ts";
import { schemaNode } from "../schema/schema-node.ts";
import { compareSchemas } from "./compare-schemas.ts";
import type { Comparison } from "./comparison.ts";
import {
  coversMediaType,
  isJson,
  isMoreGeneral,
  matchMediaTypes,
  mediaTypesOf,
  type LocatedMediaType,
} from "./media-types.ts";
import { code } from "./words.ts";
import type { SchemaWalk } from "./walk.ts";

/** A body, a response or a parameter with `content`, and where it stands. */
export interface ContentHolder {
  readonly pointer: string;
  readonly value: JsonObject;
}

/** Compares the media types of a body and their schemas. `kind` picks the rules, the walk knows the direction. */
export function compareContent(
  walk: SchemaWalk,
  comparison: Comparison,
  base: ContentHolder,
  head: ContentHolder,
  kind: "request" | "response",
): void {
  const list = ({ pointer, value }: ContentHolder): LocatedMediaType[] =>
    mediaTypesOf(pointer + toPointer(["content"]), value["content"]);
  const old = list(base);
  const now = list(head);
  const matches = matchMediaTypes(old, now);
  for (const pair of matches.pairs) compareMediaType(walk, comparison, pair.old, pair.now);
  const rest = renamedMediaTypes(
    walk,
    comparison,
    base,
    head,
    kind,
    matches.removed,
    matches.added,
  );
  const subject = { base: base.pointer, head: head.pointer };
  for (const gone of rest.removed) {
    const wider = now.find((item) => coversMediaType(item.name, gone.name));
    if (wider !== undefined) compareMediaType(walk, comparison, gone, wider);
    const isCovered = wider !== undefined && kind === "request";
    if (isCovered) continue;
    walk.edit({
      rule: kind === "request" ? "body-media-type-removed" : "response-media-type-removed",
      subject,
      at: { base: gone.pointer },
      details: { name: code(gone.name) },
    });
  }
  for (const fresh of rest.added) {
    walk.edit({
      rule: kind === "request" ? "body-media-type-added" : "response-media-type-added",
      subject,
      at: { head: fresh.pointer },
      details: { name: code(fresh.name) },
    });
  }
}

/** One media type gone and one new in its place is a rename, told once. */
function renamedMediaTypes(
  walk: SchemaWalk,
  comparison: Comparison,
  base: ContentHolder,
  head: ContentHolder,
  kind: "request" | "response",
  removed: readonly LocatedMediaType[],
  added: readonly LocatedMediaType[],
): { removed: readonly LocatedMediaType[]; added: readonly LocatedMediaType[] } {
  const [gone, ...moreGone] = removed;
  const [fresh, ...moreFresh] = added;
  const isOne = moreGone.length === 0 && moreFresh.length === 0;
  if (gone === undefined || fresh === undefined || !isOne) return { removed, added };
  const jsonVariant = isJson(gone.name) && isJson(fresh.name);
  const isRange = coversMediaType(gone.name, fresh.name) || coversMediaType(fresh.name, gone.name);
  const isRelatedAnswer = kind === "response" && isRange;
  const wider = kind === "request" && coversMediaType(fresh.name, gone.name);
  const isRelated = jsonVariant || isRelatedAnswer || wider;
  if (!isRelated && kind === "response") return { removed, added };
  if (!wider) {
    const bodyRule = jsonVariant ? "body-media-type-json-variant" : "body-media-type-changed";
    walk.edit({
      rule: kind === "response" ? renameOfAnswer(gone.name, fresh.name) : bodyRule,
      subject: { base: base.pointer, head: head.pointer },
      at: { base: gone.pointer, head: fresh.pointer },
      details: { before: code(gone.name), after: code(fresh.name) },
    });
  }
  if (isRelated) compareMediaType(walk, comparison, gone, fresh);
  return wider ? { removed: [], added } : { removed: [], added: [] };
}

/** Whether the new media type says more or less of an answer than the old one. */
function renameOfAnswer(
  before: string,
  after: string,
): "response-media-type-widened" | "response-media-type-narrowed" | "response-media-type-renamed" {
  if (isMoreGeneral(after, before)) return "response-media-type-widened";
  if (isMoreGeneral(before, after)) return "response-media-type-narrowed";
  return "response-media-type-renamed";
}

function compareMediaType(
  walk: SchemaWalk,
  comparison: Comparison,
  old: LocatedMediaType,
  now: LocatedMediaType,
): void {
  for (const keyword of ["schema", "itemSchema"]) {
    const before = old.value[keyword];
    const after = now.value[keyword];
    if (before !== undefined && after !== undefined) {
      compareSchemas(
        walk,
        schemaNode(comparison.base, old.pointer + toPointer([keyword]), before),
        schemaNode(comparison.head, now.pointer + toPointer([keyword]), after),
      );
    } else if (before !== undefined || after !== undefined) {
      compareMissingSchema(walk, comparison, old, now, keyword);
    }
  }
  compareEncodings(walk, old, now);
}

/** No schema and a schema that allows everything are the same; so is text of any bytes (OpenAPI 3.1 section 4.8.14.4). */
function compareMissingSchema(
  walk: SchemaWalk,
  comparison: Comparison,
  old: LocatedMediaType,
  now: LocatedMediaType,
  keyword: string,
): void {
  const isAdded = old.value[keyword] === undefined;
  const { pointer, value } = isAdded ? now : old;
  const side = isAdded ? comparison.head : comparison.base;
  const facts = walk.reader.describe(
    schemaNode(side, pointer + toPointer([keyword]), value[keyword]),
  );
  const isBinary = facts.encoding.get("contentMediaType")?.value === "application/octet-stream";
  const isOpen = !facts.impossible && facts.types === undefined && facts.unions.length === 0;
  if (isOpen || isBinary) return;
  walk.edit({
    rule: isAdded ? "content-schema-added" : "content-schema-removed",
    subject: { base: old.pointer, head: now.pointer },
    at: { base: old.pointer, head: now.pointer },
  });
}

function compareEncodings(walk: SchemaWalk, old: LocatedMediaType, now: LocatedMediaType): void {
  const before = old.value["encoding"];
  const after = now.value["encoding"];
  const names = (value: typeof before): string[] => (isObject(value) ? Object.keys(value) : []);
  for (const name of new Set([...names(before), ...names(after)])) {
    const left = isObject(before) ? before[name] : undefined;
    const right = isObject(after) ? after[name] : undefined;
    if (sameJson(left, right)) continue;
    const place = toPointer(["encoding", name]);
    walk.edit({
      rule: "body-encoding-changed",
      subject: { base: old.pointer, head: now.pointer },
      at: { base: old.pointer + place, head: now.pointer + place },
    });
  }
}
