import { banner } from "./banner.ts";
import type { Client } from "./client.ts";
import type { EmitOptions } from "./emit-options.ts";
import { emitOpenapiTypescript, emitTypes } from "@convex-openapi/types/printing";

/** `types.ts`, in the profile that the options name. */
export function emitTypesFile({ model, names }: Client, options: EmitOptions): string {
  const top = { banner: banner(options) };
  return options.types === "openapi-typescript"
    ? emitOpenapiTypescript(model, { ...top, alphabetize: true, exportsSchemas: true }, names)
    : emitTypes(model, names, { ...top, absentMethods: options.absentMethods });
}
