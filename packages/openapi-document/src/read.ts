/**
 * Reading, overlays and checks in their parts, and how diagnostics are told, for programs. It may change in any
 * version; `@convex-openapi/document` is what stays.
 *
 * @packageDocumentation
 */
export { checkDocument } from "./check/check-document.ts";
export { lostOperations } from "./check/lost-operations.ts";
export { diagnosticFacts, type DiagnosticFacts, diagnosticIds } from "./diagnostic-facts.ts";
export { diagnosticTable } from "./diagnostic-table.ts";
export { type Diagnostic, formatDiagnostic } from "./diagnostic.ts";
export { readSide, type Side } from "./overlay/read-side.ts";
export { withOverlays } from "./overlay/with-overlays.ts";
export { isHost } from "./read/allowed-hosts.ts";
export { decodeText } from "./read/decode-text.ts";
export { DocumentError, failure } from "./read/document-error.ts";
export { defaultLimits, fetchBytes, type Fetched, type FetchLimits } from "./read/fetch-bytes.ts";
export { fetchText } from "./read/fetch-text.ts";
export { fileFailure } from "./read/file-failure.ts";
export { parseJson } from "./read/parse-json.ts";
export type { ParsedText } from "./read/parsed-text.ts";
export { parseText } from "./read/parse-text.ts";
export { readDocument, readOverlay } from "./read/read-document.ts";
export { readText, type ReadOptions } from "./read/read-text.ts";
export { referencesElsewhere } from "./read/references-elsewhere.ts";
export { refuseUnreadableUrl } from "./read/unreadable-url.ts";
export { displayName, isUrl, unreadableScheme } from "./source-location.ts";
export { valueKind } from "./value-kind.ts";
