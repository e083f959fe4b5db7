/**
 * TypeScript types of what an OpenAPI description describes.
 *
 * ```ts
 * const text = typesOf(await readDocument("petstore.yaml"));
 * ```
 *
 * @packageDocumentation
 */
export { typesOf } from "./types-of.ts";
export type { TypesOptions } from "./emit-types.ts";
