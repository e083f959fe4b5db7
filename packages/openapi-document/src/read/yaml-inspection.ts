import {
  isAlias,
  isCollection,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Alias,
  type Scalar,
  type YAMLMap,
} from "yaml";
import { isMappedFile, isReferenceToFile } from "./leads-to-files.ts";
import { MAX_DEPTH } from "./parsed-text.ts";
import { isMergeKey, keyOf } from "./yaml-keys.ts";

/** What JSON could not express, or what would be lost without a word, at an offset of the text. */
export type YamlProblem =
  | { readonly kind: "invalid"; readonly message: string; readonly offset: number }
  | {
      readonly kind: "repeated";
      readonly key: string;
      readonly tokens: readonly string[];
      readonly firstOffset: number;
      readonly offset: number;
    };

/** See {@link inspectYaml}. */
export interface YamlInspection {
  readonly problems: readonly YamlProblem[];
  /** See `ParsedText.mayNeedBundling`. */
  readonly needsBundling: boolean;
}

/** The values of a description with all its aliases written out; more is an attack ("billion laughs"), no API. */
const MAX_VALUES = 5_000_000;

interface Extent {
  readonly values: number;
  readonly height: number;
}

/**
 * Walks a YAML tree once, before it is turned into a value: repeated keys, keys and numbers that JSON cannot
 * express, aliases to nothing or to themselves, aliases that expand without measure, `$ref`s and mappings
 * to other files and `$id`s.
 */
export function inspectYaml(root: unknown): YamlInspection {
  const inspector = new Inspector();
  const { values, height } = inspector.visit(root, []);
  if (values > MAX_VALUES)
    inspector.invalid("aliases expand to more than an API description can hold", 0);
  if (height > MAX_DEPTH)
    inspector.invalid(
      `values are nested more than ${MAX_DEPTH} levels deep`,
      inspector.deepest ?? 0,
    );
  return inspector;
}

class Inspector implements YamlInspection {
  readonly problems: YamlProblem[] = [];
  needsBundling = false;
  /** The offset of the first value that stands too deep. */
  deepest: number | undefined;
  /** The extent of each anchored node; `undefined` while the walk is inside the node. */
  readonly #anchors = new Map<string, Extent | undefined>();

  visit(node: unknown, tokens: readonly string[]): Extent {
    if (isAlias(node)) {
      const extent = this.#alias(node);
      if (tokens.length + extent.height > MAX_DEPTH) this.deepest ??= offsetOf(node);
      return extent;
    }
    if (tokens.length === MAX_DEPTH && isCollection(node)) this.deepest ??= offsetOf(node);
    const anchor = isNode(node) && "anchor" in node ? node.anchor : undefined;
    if (anchor !== undefined) this.#anchors.set(anchor, undefined);
    const extent = this.#content(node, tokens);
    if (anchor !== undefined) this.#anchors.set(anchor, extent);
    return extent;
  }

  invalid(reason: string, offset: number): void {
    this.problems.push({
      kind: "invalid",
      message: `This YAML cannot be read: ${reason}.`,
      offset,
    });
  }

  #content(node: unknown, tokens: readonly string[]): Extent {
    if (isMap(node)) return this.#map(node, tokens);
    if (isSeq(node)) {
      return total(node.items.map((item, index) => this.visit(item, [...tokens, String(index)])));
    }
    if (isScalar(node)) this.#scalar(node);
    return { values: 1, height: 0 };
  }

  #map(map: YAMLMap, tokens: readonly string[]): Extent {
    const seen = new Map<string, number>();
    const extents: Extent[] = [];
    for (const pair of map.items) {
      const key = keyOf(pair);
      const offset = offsetOf(pair.key) ?? offsetOf(map) ?? 0;
      const path = [...tokens, key ?? ""];
      if (key === undefined) this.invalid("a key is neither a string nor a number", offset);
      else if (!isMergeKey(pair)) this.#key(key, path, offset, seen);
      if (isMergeKey(pair) && isScalar(pair.value)) {
        this.invalid("a merge key << needs a map", offsetOf(pair.value) ?? offset);
      }
      this.needsBundling ||= leadsToFiles(key, pair.value);
      extents.push(this.visit(pair.value, path));
    }
    return total(extents);
  }

  #key(key: string, tokens: readonly string[], offset: number, seen: Map<string, number>): void {
    const firstOffset = seen.get(key);
    if (firstOffset === undefined) seen.set(key, offset);
    else this.problems.push({ kind: "repeated", key, tokens, firstOffset, offset });
  }

  #scalar(scalar: Scalar): void {
    if (typeof scalar.value === "number" && !Number.isFinite(scalar.value)) {
      this.invalid("JSON cannot represent this number", offsetOf(scalar) ?? 0);
    }
  }

  #alias(alias: Alias): Extent {
    const extent = this.#anchors.get(alias.source);
    if (extent !== undefined) return extent;
    const circle = this.#anchors.has(alias.source);
    const reason = circle ? "is inside its own anchor" : "has no anchor before it";
    this.invalid(`the alias *${alias.source} ${reason}`, offsetOf(alias) ?? 0);
    return { values: 1, height: 0 };
  }
}

/** An alias can stand for any text. */
function leadsToFiles(key: string | undefined, value: unknown): boolean {
  switch (key) {
    case "$id":
      return true;
    case "$ref":
      return isAlias(value) || (isScalar(value) && isReferenceToFile(value.value));
    case "mapping":
      return isMap(value) && value.items.some((pair) => isMapped(pair.value));
    case "defaultMapping":
      return isMapped(value);
    default:
      return false;
  }
}

function isMapped(node: unknown): boolean {
  return isAlias(node) || (isScalar(node) && isMappedFile(node.value));
}

function offsetOf(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined;
}

function total(extents: readonly Extent[]): Extent {
  let values = 1;
  let height = 0;
  for (const extent of extents) {
    values += extent.values;
    height = Math.max(height, extent.height);
  }
  return { values, height: height + 1 };
}
