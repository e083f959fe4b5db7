import type { Diagnostic } from "./diagnostic.ts";
import type { Position } from "./position.ts";

/** Any value that JSON can express. */
export type JsonValue = string | number | boolean | null | JsonArray | JsonObject;

/** A JSON array. */
export type JsonArray = JsonValue[];

/** A JSON object. A key that is absent reads as `undefined`. */
export interface JsonObject {
  [key: string]: JsonValue | undefined;
}

/**
 * An API description (or an overlay) that was read: its value and where each part of it stands.
 *
 * After overlays were applied, `locate` still answers with the place in the file that a person edits:
 * the spec for what the spec says, the overlay for what an overlay added.
 */
export interface ApiDocument {
  /** The path or URL of the document, as given by the caller, with forward slashes. */
  readonly file: string;
  /** The root object. Treat it as immutable: every station returns a new document. */
  readonly value: JsonObject;
  /**
   * Where a JSON pointer (RFC 6901, `""` is the root, `/paths/~1teams/get`) stands.
   * A pointer that is not in the document answers with its nearest existing ancestor.
   */
  readonly locate: (pointer: string) => Position;
  /** What reading found wrong and left out, for `checkDocument` to report with everything else. */
  readonly problems?: readonly Diagnostic[];
}
