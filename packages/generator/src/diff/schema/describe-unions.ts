import type { JsonValue } from "../../document.ts";
import { toPointer } from "../../json-pointer.ts";
import { canonicalText } from "./json-text.ts";
import { isProse } from "./keywords.ts";
import type { Located, Union } from "./schema-facts.ts";
import { childNode, type SchemaNode, type SchemaPart } from "./schema-node.ts";
import type { Side } from "./side.ts";

/** What the `oneOf` and `anyOf` of a schema come down to. */
interface UnionFacts {
  readonly unions: readonly Union[];
  /** The parts of the schema, with the only branch of a union merged in. */
  readonly parts: readonly SchemaPart[];
  /** Whether a branch allows `null` alone. */
  readonly nullable: boolean;
  /** The values of unions whose branches do nothing but list values. */
  readonly values: ReadonlyMap<string, Located<JsonValue>> | undefined;
}

/**
 * Reads the unions of merged parts. A `null` branch makes the schema nullable, a union with one branch left is that
 * branch, a union of listed values is a longer list, and a union of bare types is a list of types.
 */
export function describeUnions(side: Side, flat: readonly SchemaPart[]): UnionFacts {
  const unions: Union[] = [];
  const parts: SchemaPart[] = [];
  // By way of `allOf` the same union can come twice.
  const seen = new Set<string>();
  let nullable = false;
  let values: Map<string, Located<JsonValue>> | undefined;
  for (const part of flat) {
    parts.push(part);
    if (typeof part.value === "boolean") continue;
    for (const keyword of ["oneOf", "anyOf"] as const) {
      const items = part.value[keyword];
      if (!Array.isArray(items) || items.length === 0) continue;
      const text = canonicalText(items);
      if (seen.has(text)) continue;
      seen.add(text);
      const all = items.flatMap((item, index) =>
        withoutNesting(side, childNode(side, part, [keyword, index], item), 0),
      );
      const branches = all.filter((branch) => !isNull(branch));
      if (branches.length < all.length) nullable = true;
      const [only] = branches;
      if (only === undefined) {
        parts.push({ pointer: part.pointer, value: { type: "null" } });
      } else if (branches.length === 1) {
        parts.push(...only.parts);
      } else {
        const listed = valuesOf(branches);
        const types = listed === undefined ? typesOf(branches) : undefined;
        if (branches.some(allowsNull)) nullable ||= listed !== undefined || types !== undefined;
        if (listed !== undefined) values = new Map([...(values ?? []), ...listed]);
        else if (types !== undefined) {
          parts.push({ pointer: part.pointer + toPointer([keyword]), value: { type: types } });
        } else {
          unions.push({ keyword, pointer: part.pointer + toPointer([keyword]), part, branches });
        }
      }
    }
  }
  return { unions, parts: flattenAdded(side, flat, parts), nullable, values };
}

/** A branch that is nothing but a union stands for its own branches. */
function withoutNesting(side: Side, branch: SchemaNode, level: number): SchemaNode[] {
  const keys = tellingKeys(branch);
  const [part] = branch.parts;
  const [keyword] = keys ?? [];
  if (part === undefined || typeof part.value === "boolean" || keys?.length !== 1) return [branch];
  const isUnion = keyword === "oneOf" || keyword === "anyOf";
  const items = isUnion ? part.value[keyword] : undefined;
  if (keyword === undefined || !Array.isArray(items) || items.length === 0 || level > 4)
    return [branch];
  return items.flatMap((item, index) =>
    withoutNesting(side, childNode(side, part, [keyword, index], item), level + 1),
  );
}

/** A branch that was merged in can have an `allOf` of its own. */
function flattenAdded(
  side: Side,
  flat: readonly SchemaPart[],
  parts: readonly SchemaPart[],
): readonly SchemaPart[] {
  if (parts.length === flat.length) return parts;
  const seen = new Set<SchemaPart>(flat);
  const result: SchemaPart[] = [];
  const pointers = new Set<string>();
  const visit = (part: SchemaPart): void => {
    if (!seen.has(part) && pointers.has(part.pointer)) return;
    pointers.add(part.pointer);
    result.push(part);
    if (seen.has(part) || typeof part.value === "boolean") return;
    const all = part.value["allOf"];
    if (!Array.isArray(all)) return;
    all.forEach((item, index) => {
      for (const inner of childNode(side, part, ["allOf", index], item).parts) visit(inner);
    });
  };
  for (const part of parts) visit(part);
  return result;
}

function tellingKeys(node: SchemaNode): string[] | undefined {
  const [part, ...more] = node.parts;
  if (part === undefined || more.length > 0 || typeof part.value === "boolean") return undefined;
  return Object.keys(part.value).filter((key) => !isProse(key));
}

function isNull(node: SchemaNode): boolean {
  const keys = tellingKeys(node);
  const value = node.parts[0]?.value;
  if (keys === undefined || typeof value !== "object") return false;
  if (keys.length === 1 && keys[0] === "type") {
    return value["type"] === "null" || canonicalText(value["type"]) === '["null"]';
  }
  if (keys.every((key) => key === "type" || key === "enum" || key === "nullable")) {
    return canonicalText(value["enum"]) === "[null]";
  }
  return keys.length === 1 && keys[0] === "const" && value["const"] === null;
}

const listKeywords: ReadonlySet<string> = new Set(["type", "enum", "const", "nullable"]);

/** Whether a branch that does nothing but list values or types has `null` among them. */
function allowsNull({ parts: [part] }: SchemaNode): boolean {
  if (part === undefined || typeof part.value === "boolean") return false;
  const { type, nullable, enum: listed } = part.value;
  return (
    nullable === true ||
    [type, listed].some(
      (list) => Array.isArray(list) && (list.includes("null") || list.includes(null)),
    )
  );
}

function valuesOf(branches: readonly SchemaNode[]): Map<string, Located<JsonValue>> | undefined {
  const found = new Map<string, Located<JsonValue>>();
  for (const branch of branches) {
    const keys = tellingKeys(branch);
    const [part] = branch.parts;
    if (keys === undefined || part === undefined || typeof part.value === "boolean")
      return undefined;
    if (keys.some((key) => !listKeywords.has(key))) return undefined;
    const { enum: listed, const: only } = part.value;
    if (only !== undefined) {
      found.set(canonicalText(only), { value: only, pointer: `${part.pointer}/const` });
    } else if (Array.isArray(listed)) {
      listed.forEach((value, index) => {
        found.set(canonicalText(value), { value, pointer: `${part.pointer}/enum/${index}` });
      });
    } else return undefined;
  }
  return found;
}

function typesOf(branches: readonly SchemaNode[]): string[] | undefined {
  const found = new Set<string>();
  for (const branch of branches) {
    const keys = tellingKeys(branch);
    const value = branch.parts[0]?.value;
    if (keys === undefined || !keys.includes("type") || typeof value !== "object") return undefined;
    if (keys.some((key) => key !== "type" && key !== "nullable")) return undefined;
    for (const type of [value["type"]].flat())
      if (typeof type === "string" && type !== "null") found.add(type);
  }
  return [...found];
}
