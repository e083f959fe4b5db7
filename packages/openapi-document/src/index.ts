/**
 * OpenAPI descriptions: read from one file or several, corrected by overlays, checked, and as a model.
 *
 * ```ts
 * const spec = await readDocument("petstore.yaml");
 * const { document } = applyOverlays(spec, [await readOverlay("petstore.overlay.yaml")]);
 * const problems = checkDocument(document);
 * const model = new ApiModel(document);
 * ```
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
export type * from "./model/operation.ts";
export type { Node } from "./model/node.ts";
export type { Discriminator, Schema, SchemaReference } from "./model/schema.ts";
export type { Server, ServerVariable } from "./model/server.ts";
