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
export type { ClientProfile, OpenapiTypescriptProfile, TypesOptions } from "./emit-types-of.ts";
export { HookError } from "./openapi-typescript/hook-error.ts";
export type {
  HookContext,
  HookText,
  OptionalText,
  TypeHooks,
  WrittenSchema,
} from "./openapi-typescript/type-hooks.ts";
export type { OpenapiTypescriptOptions } from "./openapi-typescript/options.ts";
