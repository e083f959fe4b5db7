/**
 * From OpenAPI descriptions to TypeScript clients. Descriptions are read, corrected and checked by
 * `@convex-openapi/document`.
 *
 * ```ts
 * const files = emitClient(new ApiModel(document), options);
 * ```
 *
 * {@link generateClients} reads, checks and emits, for several clients at once.
 *
 * @packageDocumentation
 */
export { emitClient } from "./emit/emit-client.ts";
export type { EmitOptions } from "./emit/emit-options.ts";
export type { GeneratedFile } from "./emit/generated-file.ts";

export {
  checkClients,
  generateClients,
  type CheckResult,
  type GeneratedClient,
  type GenerateResult,
} from "./pipeline.ts";
export type { ClientPlan } from "./client-plan.ts";
export { GenerateError } from "./generate-error.ts";

export {
  loadConfig,
  type ConfiguredClient,
  type LoadConfigOptions,
  type LoadedConfig,
} from "./config/load-config.ts";
export { ConfigError } from "./config/config-error.ts";
export type { ClientConfig, ClientsConfig } from "./config/define-config.ts";

export { compareFolders, type Difference, type DifferenceKind } from "./write/compare-folders.ts";
export { writeFolders } from "./write/write-folders.ts";
export type { OutputFolder } from "./write/output-folder.ts";
export { WriteError, type WriteOptions } from "@convex-openapi/document/write";
