import { type ApiModel, nameClient } from "@convex-openapi/document/model";
import { emitTypes } from "./emit-types.ts";
import { emitOpenapiTypescript } from "./openapi-typescript/emit-openapi-typescript.ts";
import type { OpenapiTypescriptOptions } from "./openapi-typescript/options.ts";

interface Banner {
  /** Comment lines at the top of the file. */
  readonly banner?: string | undefined;
}

/** Types as openapi-typescript 7 makes them, with its options. */
export interface OpenapiTypescriptProfile extends OpenapiTypescriptOptions, Banner {
  readonly profile?: "openapi-typescript" | undefined;
}

/** Types as the clients have them that the generator makes: what is sent and what is received are told apart. */
export interface ClientProfile extends Banner {
  readonly profile: "client";
}

/** What can be chosen about the types of a description. */
export type TypesOptions = OpenapiTypescriptProfile | ClientProfile;

/**
 * The types of a description, in the shape that its profile has.
 *
 * @throws {HookError} when a hook fails or gives something else than text.
 */
export function emitTypesOf(model: ApiModel, options: TypesOptions): string {
  const names = nameClient(model);
  const banner = options.banner ?? "";
  const text =
    options.profile === "client"
      ? emitTypes(model, names, { banner })
      : emitOpenapiTypescript(model, { ...options, banner }, names);
  return text.trimStart();
}
