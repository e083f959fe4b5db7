import openapiTS, { astToString, enumCache, type OpenAPITSOptions } from "openapi-typescript";
import type { JsonObject } from "./json.ts";

/** Options of openapi-typescript; one that is `undefined` is not given. */
export type TheirOptions = {
  readonly [Name in keyof OpenAPITSOptions]?: OpenAPITSOptions[Name] | undefined;
};

/**
 * The types of a description as openapi-typescript writes them.
 *
 * @throws Error when it does not read the description.
 */
export async function theirTypes(spec: JsonObject, options: TheirOptions = {}): Promise<string> {
  const given = Object.entries(options).filter(([, value]) => value !== undefined);
  // It keeps the enums of all descriptions that a process reads.
  enumCache.clear();
  const theirOptions = { ...Object.fromEntries(given), silent: true };
  return astToString(await openapiTS(JSON.stringify(spec), theirOptions));
}
