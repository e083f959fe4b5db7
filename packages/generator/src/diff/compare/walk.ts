import type { RuleId } from "../rules/rule-table.ts";
import type { SchemaNode } from "../schema/schema-node.ts";
import type { SchemaReader } from "../schema/describe-schema.ts";
import type { Direction } from "../severity.ts";

/** One difference between two descriptions, before it is rated. */
export interface Edit {
  readonly rule: RuleId;
  /** Pointer of what the sentence is about, on the sides where it stands. */
  readonly subject: SidePointers;
  /** Pointers of the exact places, for positions: absent on a side where the thing is missing. */
  readonly at: SidePointers;
  /** What the sentence fills in, as Markdown. */
  readonly details?: Readonly<Record<string, string>>;
  /** A name for the subject that the pointers do not give. */
  readonly label?: string;
}

/** A pointer in each description, `undefined` where there is none. */
export interface SidePointers {
  readonly base?: string | undefined;
  readonly head?: string | undefined;
}

/** How two schemas relate, as far as one walk over both can tell. */
export interface Relation {
  /** Number of differences. */
  readonly distance: number;
  /** Whether some value of the old schema is no value of the new one. */
  readonly narrows: boolean;
  /** Whether some value of the new schema is no value of the old one. */
  readonly widens: boolean;
}

/** What comparing schemas needs from those who ask for it. */
export interface SchemaWalk {
  readonly reader: SchemaReader;
  /** Takes note of a difference. */
  edit(edit: Edit): void;
  /** The walk for what only matters in one direction, such as a read-only property. */
  only(direction: Direction): SchemaWalk;
  /**
   * The walk inside a pair of schemas that other places share, `undefined` when it was made before. `manner` tells
   * walks apart that look at other things.
   */
  enter(base: SchemaNode, head: SchemaNode, manner?: string): SchemaWalk | undefined;
  /** How two schemas relate, without taking note of anything. */
  relate(base: SchemaNode, head: SchemaNode): Relation;
  /** Whether two schema pointers name the same thing: equal, or one the new name of the other. */
  sameName(base: string, head: string): boolean;
  /** Whether the schema that `pointer` names on the base side is still there on the head side. */
  survives(pointer: string): boolean;
  /** Whether the schema that `pointer` names on the head side was there on the base side. */
  existed(pointer: string): boolean;
}
