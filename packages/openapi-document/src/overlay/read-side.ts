import type { Diagnostic } from "../diagnostic.ts";
import type { ApiDocument } from "../document.ts";
import { withOverlays } from "./with-overlays.ts";
import { DocumentError } from "../read/document-error.ts";
import { readDocument, readOverlay } from "../read/read-document.ts";
import type { ReadOptions } from "../read/read-text.ts";

/** One of the two descriptions of a comparison, with what goes on top of it. */
export interface SideSource {
  /** Path or URL. */
  readonly spec: string;
  readonly overlays: readonly string[];
  /** Overlays that are no files, applied behind {@link overlays}. */
  readonly ownOverlays?: readonly ApiDocument[];
  readonly options: ReadOptions;
  /** What goes before the names of its files in diagnostics, such as `main:`. */
  readonly prefix?: string;
}

/** A description that was read, overlays applied. */
export interface Side {
  readonly document: ApiDocument;
  /** Overlay actions that could not be applied. The others are. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads a description and applies its overlays.
 * @throws {DocumentError} with every problem of every document that cannot be read.
 */
export async function readSide({
  spec,
  overlays,
  ownOverlays = [],
  options,
  prefix,
}: SideSource): Promise<Side> {
  const [document, ...read] = await Promise.all(
    [readDocument(spec, options), ...overlays.map((overlay) => readOverlay(overlay, options))].map(
      orError,
    ),
  );
  const problems = [document, ...read].flatMap((outcome) =>
    outcome instanceof DocumentError ? outcome.diagnostics : [],
  );
  if (problems.length > 0 || document === undefined || document instanceof DocumentError) {
    throw new DocumentError(problems.map((problem) => prefixed(problem, prefix)));
  }
  const applied = await withOverlays(document, [...read.filter(isDocument), ...ownOverlays]);
  return {
    document: applied.document,
    diagnostics: applied.diagnostics.map((diagnostic) => prefixed(diagnostic, prefix)),
  };
}

async function orError(reading: Promise<ApiDocument>): Promise<ApiDocument | DocumentError> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof DocumentError) return error;
    throw error;
  }
}

function isDocument(outcome: ApiDocument | DocumentError): outcome is ApiDocument {
  return !(outcome instanceof DocumentError);
}

function prefixed(diagnostic: Diagnostic, prefix = ""): Diagnostic {
  const { position } = diagnostic;
  return { ...diagnostic, position: { ...position, file: prefix + position.file } };
}
