/**
 * From OpenAPI descriptions to TypeScript clients, station by station: each is a function from value to value, and
 * only reading and writing touch the disk.
 *
 * ```ts
 * const spec = await readDocument("petstore.yaml");
 * const { document } = applyOverlays(spec, [await readOverlay("petstore.overlay.yaml")]);
 * const problems = checkDocument(document);
 * const files = emitClient(new ApiModel(document), options);
 * ```
 *
 * {@link generateClients} runs them all, for several clients at once.
 *
 * @packageDocumentation
 */
export type { ApiDocument, JsonArray, JsonObject, JsonValue } from "./document.ts";
export type { Position } from "./position.ts";
export { formatDiagnostic, type Diagnostic, type Severity } from "./diagnostic.ts";

export { readDocument, readOverlay } from "./read/read-document.ts";
export type { ReadOptions } from "./read/read-text.ts";
export { DocumentError } from "./read/document-error.ts";
export { applyOverlays } from "./overlay/apply-overlays.ts";
export { checkDocument } from "./check/check-document.ts";
export { ApiModel } from "./model/api-model.ts";
export { clientNameOf } from "./model/names.ts";
export type * from "./model/operation.ts";
export type { Node } from "./model/node.ts";
export type { Discriminator, Schema, SchemaReference } from "./model/schema.ts";
export type { Server, ServerVariable } from "./model/server.ts";
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
export { writeFolders, type WriteOptions } from "./write/write-folders.ts";
export type { OutputFolder } from "./write/output-folder.ts";
export { WriteError } from "./write/write-error.ts";
