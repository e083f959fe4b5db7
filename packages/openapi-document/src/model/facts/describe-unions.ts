import type { JsonValue } from "../../document.ts";
import { child } from "../node.ts";
import { canonicalText } from "../json-text.ts";
import { isProse } from "../keywords.ts";
import type { Schema } from "../schema.ts";
import { mergedSchema, type MergedSchema } from "./merged-schema.ts";
import type { ListedValue, Located, Union } from "./schema-facts.ts";

/** What the `oneOf` and `anyOf` of a schema come down to. */
interface UnionFacts {
  readonly unions: readonly Union[];
  /** Those that came down to types. */
  readonly typeUnions: readonly Union[];
  /** The parts of the schema, with the only branch of a union merged in. */
  readonly parts: readonly Schema[];
  /** Whether a branch allows `null` alone. */
  readonly nullable: boolean;
  /** The values of unions whose branches do nothing but list values. */
  readonly values: ReadonlyMap<string, ListedValue> | undefined;
  /** The default that such a union gives one of its branches. */
  readonly default: Located<JsonValue> | undefined;
}

/** A part of the schema itself, or one that a union has added to it. */
interface FoundPart {
  readonly part: Schema;
  readonly isAdded: boolean;
}

/** Unions of unions are taken apart so deep. */
const MAX_LEVELS = 5;

/**
 * Reads the unions of merged parts. A `null` branch makes the schema nullable, a union with one branch left is that
 * branch, a union of listed values is a longer list, and a union of bare types is a list of types.
 */
export function describeUnions(flat: readonly Schema[]): UnionFacts {
  const unions: Union[] = [];
  const typeUnions: Union[] = [];
  const parts: FoundPart[] = [];
  // By way of `allOf` the same union can come twice.
  const seen = new Set<string>();
  let nullable = false;
  let values: Map<string, ListedValue> | undefined;
  let fallback: Located<JsonValue> | undefined;
  const add = (part: Schema): void => void parts.push({ part, isAdded: true });
  for (const part of flat) {
    parts.push({ part, isAdded: false });
    for (const keyword of ["oneOf", "anyOf"] as const) {
      const items = part.list(keyword);
      if (items.length === 0) continue;
      const text = canonicalText(part.keyword(keyword));
      if (seen.has(text)) continue;
      seen.add(text);
      const all = items.flatMap((item) => withoutNesting(mergedSchema(item), [part.key]));
      const branches = all.filter((branch) => !isNull(branch));
      if (branches.length < all.length) nullable = true;
      const [only, ...more] = branches;
      if (only === undefined) continue;
      const node = child(part.node, keyword);
      if (more.length === 0) only.parts.forEach(add);
      else {
        const listed = valuesOf(branches);
        const types = listed === undefined ? typesOf(branches) : undefined;
        if (branches.some(allowsNull)) nullable ||= listed !== undefined || types !== undefined;
        if (listed !== undefined) {
          values = new Map([...(values ?? []), ...listed]);
          fallback ??= defaultsOf(branches)[0];
        } else if (types !== undefined) {
          add(part.made({ type: types }, node));
          typeUnions.push({ keyword, node, part, branches });
        } else unions.push({ keyword, node, part, branches });
      }
    }
  }
  return { unions, typeUnions, parts: flattenAdded(parts), nullable, values, default: fallback };
}

/**
 * A branch that is nothing but a union stands for its own branches. One that is a union around it adds no form to that.
 * @param around the keys of these unions.
 */
function withoutNesting(branch: MergedSchema, around: readonly string[]): MergedSchema[] {
  const [part, ...others] = branch.parts;
  if (others.length === 0 && around.includes(part.key)) return [];
  const [keyword, ...more] = tellingKeys(branch) ?? [];
  if (more.length > 0 || (keyword !== "oneOf" && keyword !== "anyOf")) return [branch];
  const items = part.list(keyword);
  if (items.length === 0 || around.length > MAX_LEVELS) return [branch];
  return items.flatMap((item) => withoutNesting(mergedSchema(item), [...around, part.key]));
}

/** A branch that was merged in can have an `allOf` of its own. */
function flattenAdded(parts: readonly FoundPart[]): readonly Schema[] {
  const result: Schema[] = [];
  const keys = new Set<string>();
  const visit = ({ part, isAdded }: FoundPart): void => {
    if (isAdded && keys.has(part.key)) return;
    keys.add(part.key);
    result.push(part);
    if (!isAdded) return;
    for (const item of part.allOf) {
      for (const inner of mergedSchema(item).parts) visit({ part: inner, isAdded });
    }
  };
  parts.forEach(visit);
  return result;
}

function tellingKeys({ parts: [part, ...more] }: MergedSchema): string[] | undefined {
  if (more.length > 0 || part.boolean !== undefined) return undefined;
  return part.keywords.filter((key) => !isProse(key));
}

function isNull(branch: MergedSchema): boolean {
  const keys = tellingKeys(branch);
  const [part] = branch.parts;
  if (keys === undefined) return false;
  if (keys.length === 1 && keys[0] === "type") {
    return part.types.length === 1 && part.types[0] === "null";
  }
  if (keys.every((key) => key === "type" || key === "enum" || key === "nullable")) {
    return part.enum?.length === 1 && part.enum[0] === null;
  }
  return keys.length === 1 && keys[0] === "const" && part.keyword("const") === null;
}

const listKeywords: ReadonlySet<string> = new Set([
  "type",
  "enum",
  "const",
  "nullable",
  "default",
  "deprecated",
]);

/** The defaults of some branches, each different value once. */
function defaultsOf(branches: readonly MergedSchema[]): Located<JsonValue>[] {
  const found = new Map<string, Located<JsonValue>>();
  for (const { parts } of branches) {
    for (const part of parts) {
      const value = part.keyword("default");
      if (value === undefined) continue;
      const digits = part.digitsOf("default");
      const text = digits ?? canonicalText(value);
      if (!found.has(text)) found.set(text, { value, digits, node: child(part.node, "default") });
    }
  }
  return [...found.values()];
}

/** Whether a branch that does nothing but list values or types has `null` among them. */
function allowsNull({ parts: [part] }: MergedSchema): boolean {
  if (part.nullable) return true;
  return [part.keyword("type"), part.enum].some(
    (list) => Array.isArray(list) && (list.includes("null") || list.includes(null)),
  );
}

function valuesOf(branches: readonly MergedSchema[]): Map<string, ListedValue> | undefined {
  // Of several defaults nothing says which holds.
  if (defaultsOf(branches).length > 1) return undefined;
  const found = new Map<string, ListedValue>();
  for (const branch of branches) {
    const [part] = branch.parts;
    const keys = tellingKeys(branch);
    if (keys === undefined || keys.some((key) => !listKeywords.has(key))) return undefined;
    const only = part.keyword("const");
    const deprecatedBy = part.deprecated ? part.node : undefined;
    if (only !== undefined) {
      const { digits } = part.only ?? {};
      const node = child(part.node, "const");
      found.set(digits ?? canonicalText(only), { value: only, digits, node, deprecatedBy });
    } else if (part.listed !== undefined) {
      const list = child(part.node, "enum");
      for (const [index, { value, digits }] of part.listed.entries()) {
        found.set(digits ?? canonicalText(value), {
          value,
          digits,
          node: child(list, index),
          deprecatedBy,
        });
      }
    } else return undefined;
  }
  return found;
}

function typesOf(branches: readonly MergedSchema[]): string[] | undefined {
  const found = new Set<string>();
  for (const branch of branches) {
    const keys = tellingKeys(branch);
    if (keys === undefined || !keys.includes("type")) return undefined;
    if (keys.some((key) => key !== "type" && key !== "nullable")) return undefined;
    for (const type of branch.parts[0].types) if (type !== "null") found.add(type);
  }
  return [...found];
}
