import type { TransformContext } from "openapi-typescript/dist/transform/schema-object.mjs";
import type ts from "typescript";
import type { JsonObject, JsonValue } from "../../document.ts";
import { dereference, isReference, resolveReference } from "../../reference.ts";
import { findDiscriminations } from "./discriminators.ts";
import { mendSchema } from "./mend-schema.ts";
import { readTypeNode } from "./read-type-node.ts";
import { recursiveSchemas } from "./recursive-schemas.ts";
import { schemaDoc } from "./schema-doc.ts";
import { neverType, unknownType, type Type } from "./type.ts";

/** Turns the schemas of one document into types. */
export interface SchemaTypes {
  readonly typeOf: (schema: JsonValue | undefined) => Type;
  /** The keys of the named schemas whose types are aliases of these names, see {@link recursiveSchemas}. */
  readonly aliases: ReadonlyMap<string, string>;
}

/**
 * The types of the schemas of a document. This is the one place that knows openapi-typescript and the compiler that it
 * needs; both are loaded when the first document is emitted.
 *
 * A property that has a default but is not required stays optional: a request need not send it, and a response only
 * promises what `required` says. Text in a binary format is a `string`, as it is inside JSON; for bodies that are bytes
 * or forms see `sentSchema`. `{ type: "object" }` is `Record<string, unknown>`.
 */
export async function schemaTypes(document: JsonObject): Promise<SchemaTypes> {
  const [{ default: transformSchemaObject }, { default: compiler }] = await Promise.all([
    import("openapi-typescript/dist/transform/schema-object.mjs"),
    import("typescript"),
  ]);
  const aliases = recursiveSchemas(document);
  const mendContext = { document, discriminations: findDiscriminations(document), aliases };
  const docs = new WeakMap<ts.Node, readonly string[]>();
  const readNode = readTypeNode(compiler, (node) => docs.get(node) ?? []);
  const ctx = transformContext(document, (node, schema) => docs.set(node, schemaDoc(schema)));
  const typeOf = (schema: JsonValue | undefined): Type => {
    const mended = mendSchema(schema, mendContext);
    if (typeof mended === "boolean") return mended ? unknownType : neverType;
    ctx.injectFooter.length = 0;
    return readNode(transformSchemaObject(mended, { ctx, path: "" }));
  };
  return { typeOf, aliases };
}

/**
 * openapi-typescript's options. It neither sorts (its order depends on the locale) nor reads discriminators (it would
 * change the document): the types that come out are sorted, and the schemas that go in have been mended.
 */
function transformContext(
  document: JsonObject,
  visitProperty: (node: ts.Node, schema: unknown) => void,
): TransformContext {
  return {
    additionalProperties: false,
    alphabetize: false,
    arrayLength: false,
    defaultNonNullable: false,
    discriminators: { objects: {}, refsHandled: [] },
    emptyObjectsUnknown: true,
    enum: false,
    enumValues: false,
    excludeDeprecated: false,
    immutable: false,
    injectFooter: [],
    propertiesRequiredByDefault: false,
    readWriteMarkers: false,
    resolve: (ref) => {
      const target = resolveReference(document, ref);
      return isReference(target) ? dereference(document, target) : target;
    },
    transformProperty: (node, schema) => {
      visitProperty(node, schema);
      return undefined;
    },
  };
}
