import type { JsonValue } from "../document.ts";
import type { Position } from "../position.ts";

/** A text in JSON or YAML: what it says and where each part stands. */
export interface ParsedText {
  readonly value: JsonValue;
  /** See `ApiDocument.locate`. */
  readonly locate: (pointer: string) => Position;
  /**
   * `false` when every `$ref` of the text is a pointer or an anchor in the text itself. `true` is a guess: it can also be
   * an example that has a `$ref` to a file, or an `$id`.
   */
  readonly mayNeedBundling: boolean;
  /** `false` when the text has no `$dynamicRef`. `true` is a guess: it can also be an example that has one. */
  readonly mayBeDynamic: boolean;
}

/**
 * Objects and arrays may stand this deep in one another. Descriptions in use stay under 50; the limit
 * keeps every later walk clear of the engine's stack limit.
 */
export const MAX_DEPTH = 500;
