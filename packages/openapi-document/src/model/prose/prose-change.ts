import type { JsonValue } from "../../document.ts";
import type { Node } from "../node.ts";

/** A location in each of two descriptions, `undefined` where nothing is written. */
export interface ProseNodes {
  readonly base: Node | undefined;
  readonly head: Node | undefined;
}

/** The object that some prose is about: both descriptions have it. */
export interface ProseOwner {
  readonly base: Node;
  readonly head: Node;
}

/** Something that only people read and that two descriptions say differently. */
export interface ProseChange {
  /** `self` is what a description says about itself: in `info`, `tags` and its own `externalDocs`. */
  readonly kind: "text" | "example" | "extension" | "link" | "self";
  readonly owner: ProseOwner;
  /** Where it is written: on one side alone where it was added or removed. */
  readonly at: ProseNodes;
  /** The keyword, the extension, or the name of the link. */
  readonly name: string;
  /** What a link that both descriptions have says differently. */
  readonly field?: {
    readonly name: string;
    readonly before: JsonValue | undefined;
    readonly after: JsonValue | undefined;
  };
}

/** Records a change. */
export type NoteProse = (change: ProseChange) => void;
