/**
 * The part of openapi-typescript 7.13 that turns a schema into a type. Its types are declared at its entry alone, and
 * in terms of a whole document; these say what the part needs.
 */
declare module "openapi-typescript/dist/transform/schema-object.mjs" {
  import type ts from "typescript";

  export interface TransformContext {
    readonly additionalProperties: boolean;
    readonly alphabetize: boolean;
    readonly arrayLength: boolean;
    readonly defaultNonNullable: boolean;
    readonly discriminators: { readonly objects: object; readonly refsHandled: readonly string[] };
    readonly emptyObjectsUnknown: boolean;
    readonly enum: boolean;
    readonly enumValues: boolean;
    readonly excludeDeprecated: boolean;
    readonly immutable: boolean;
    /** Where declarations that a type refers to are added. */
    readonly injectFooter: ts.Node[];
    readonly propertiesRequiredByDefault: boolean;
    readonly readWriteMarkers: boolean;
    resolve(ref: string): unknown;
    transformProperty(
      node: ts.PropertySignature,
      schema: unknown,
    ): ts.PropertySignature | undefined;
  }

  export default function transformSchemaObject(
    schema: object,
    options: { readonly ctx: TransformContext; readonly path: string },
  ): ts.TypeNode;
}
