import type { Discriminations, MergedSchema, Node } from "@convex-openapi/document/model";
import type { RuleId } from "../rules/rule-table.ts";
import type { Direction } from "../severity.ts";

/** One difference between two descriptions, before it is rated. */
export interface Edit {
  readonly rule: RuleId;
  /** What the sentence is about, on the sides where it stands. */
  readonly subject: SideNodes;
  /** The schemas whose types it changes, where the places of its subject do not lead there. */
  readonly typed?: SideNodes;
  /** The exact places, for positions: absent on a side where the thing is missing. */
  readonly at: SideNodes;
  /** What the sentence fills in, as Markdown. */
  readonly details?: Readonly<Record<string, string>>;
  /** A name for the subject that its place does not give. */
  readonly label?: string;
  /** The name that what went may have now. */
  readonly renamedTo?: string;
  /** Schemas that it is not about and whose types it changes, such as those that a discriminator selects. */
  readonly reshapes?: readonly Required<SideNodes>[];
  /** What it comes to, where it is one edit that stands for several: see {@link SchemaWalk.refer}. */
  readonly inner?: readonly InnerEdit[];
}

/** One of the differences that an edit comes to. */
export interface InnerEdit {
  readonly edit: Edit;
  /** The direction in which it matters, `undefined` for both. */
  readonly only: Direction | undefined;
}

/** A place in each description, `undefined` where there is none. */
export interface SideNodes {
  readonly base?: Node | undefined;
  readonly head?: Node | undefined;
}

/** How two schemas relate, as far as one walk over both can tell. */
export interface Relation {
  /** Number of differences. */
  readonly distance: number;
  /** Whether some value of the old schema is no value of the new one. */
  readonly narrows: boolean;
  /** Whether some value of the new schema is no value of the old one. */
  readonly widens: boolean;
  /** Whether code can read some name of the old type that it cannot read of the new one. */
  readonly listsFewer: boolean;
  /** Whether code can read some name of the new type that it cannot read of the old one. */
  readonly listsMore: boolean;
}

/**
 * What of two schemas is compared: everything, or only the form, which is all but whether `null` is allowed and the
 * flags, such as the default.
 */
export type Manner = "whole" | "form only";

/** Compares two schemas and everything in them. Records each difference once, whatever leads to it. */
export type CompareSchemas = (
  walk: SchemaWalk,
  base: MergedSchema,
  head: MergedSchema,
  manner?: Manner,
) => void;

/** What comparing schemas needs from those who ask for it. */
export interface SchemaWalk {
  /** Compares what a schema holds: carried along, because what it holds can hold the schema. */
  readonly compare: CompareSchemas;
  /** Records a difference. */
  edit(edit: Edit): void;
  /**
   * Compares what a place refers to, where that is another schema on each side. Neither of them need have changed, so
   * what differs is reported at the place, as one edit.
   */
  refer(base: MergedSchema, head: MergedSchema): void;
  /**
   * The walk for what both sides call by one name, where another is reported at a reference: that is reported on its own.
   */
  readonly outside?: SchemaWalk;
  /** Whether what is compared is written as XML, where names of elements count and text has no type. */
  readonly isXml: boolean;
  /** The walk for what is written as XML. */
  inXml(): SchemaWalk;
  /** The walk for what only matters in one direction, such as a read-only property. */
  only(direction: Direction): SchemaWalk;
  /** The walk inside a pair of schemas that other places share, `undefined` when it was made before in that manner. */
  enter(base: MergedSchema, head: MergedSchema, manner: Manner): SchemaWalk | undefined;
  /** Whether two schemas are known to be the same, so that there is nothing to compare. */
  isUntouched(base: MergedSchema, head: MergedSchema): boolean;
  /** How two schemas relate, without taking note of anything. */
  relate(base: MergedSchema, head: MergedSchema): Relation;
  /** Whether two schemas go by the same name: at the same place, or one by the new name of the other. */
  sameName(base: Node, head: Node): boolean;
  /** Whether the schema that has a name on the base side is still there on the head side. */
  survives(node: Node): boolean;
  /** Whether the schema that has a name on the head side was there on the base side. */
  existed(node: Node): boolean;
  /** What the discriminators of each side say of its schemas. */
  readonly discriminations: { readonly base: Discriminations; readonly head: Discriminations };
}
