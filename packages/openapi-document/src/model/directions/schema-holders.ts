import { pointerOf, tokensOf, type Node } from "../node.ts";
import type { References } from "../references.ts";
import type { Schema, SchemaSource } from "../schema.ts";
import type { WrittenReference } from "../survey.ts";

/** A schema whose type is made of that of another one, and the keyword under which it has it. */
export interface SchemaHolder {
  readonly schema: Schema;
  readonly keyword: string;
}

/** Keywords under which a schema has the properties of its values: those that can be missing there. */
export const openKeywords: ReadonlySet<string> = new Set([
  "properties",
  "patternProperties",
  "additionalProperties",
  "unevaluatedProperties",
]);

const typedKeywords: ReadonlySet<string> = new Set([
  ...openKeywords,
  "allOf",
  "anyOf",
  "oneOf",
  "items",
  "prefixItems",
  "additionalItems",
  "unevaluatedItems",
  "then",
  "else",
  "dependentSchemas",
]);

/** Tells which schemas have others in their types: what stands around one, and what refers to it. */
export class SchemaHolders {
  readonly #places: Pick<References, "at">;
  readonly #schemas: Pick<SchemaSource, "schemaAt">;
  readonly #written: readonly WrittenReference[];
  #references: ReadonlyMap<string, readonly WrittenReference[]> | undefined;

  constructor(
    places: Pick<References, "at">,
    schemas: Pick<SchemaSource, "schemaAt">,
    written: readonly WrittenReference[],
  ) {
    this.#places = places;
    this.#schemas = schemas;
    this.#written = written;
  }

  /** The schemas that have a schema in their types themselves. */
  of(schema: Schema): SchemaHolder[] {
    const around = holderOf(schema.node);
    const holder = around && this.#schemaAt(around.node);
    this.#references ??= referencesByTarget(this.#written);
    const references = this.#references.get(schema.key) ?? [];
    return [
      ...(around === undefined || holder === undefined
        ? []
        : [{ schema: holder, keyword: around.keyword }]),
      ...references.map(({ node, value }) => ({
        schema: this.#schemas.schemaAt({ node, value }),
        keyword: "$ref",
      })),
    ];
  }

  #schemaAt(node: Node): Schema | undefined {
    const value = this.#places.at(tokensOf(node))?.value;
    return value === undefined ? undefined : this.#schemas.schemaAt({ node, value });
  }
}

/** The schema in which another one stands as a part of its type. */
function holderOf({ key, parent }: Node): { node: Node; keyword: string } | undefined {
  if (parent === undefined) return undefined;
  // A list of schemas under `items` is how older drafts write tuples.
  const isListed = parent.kind !== "schema" || (parent.key === "items" && /^\d+$/.test(key));
  const [node, keyword] = isListed ? [parent.parent, parent.key] : [parent, key];
  return node?.kind === "schema" && typedKeywords.has(keyword) ? { node, keyword } : undefined;
}

function referencesByTarget(
  written: readonly WrittenReference[],
): ReadonlyMap<string, readonly WrittenReference[]> {
  const pointers = new Map<Node, string>();
  const found = new Map<string, WrittenReference[]>();
  for (const reference of written) {
    const { kind, target } = reference;
    if (kind !== "schema" || target === undefined) continue;
    const pointer = pointers.get(target) ?? pointerOf(target);
    pointers.set(target, pointer);
    const known = found.get(pointer);
    if (known === undefined) found.set(pointer, [reference]);
    else known.push(reference);
  }
  return found;
}
