import type { Position } from "@convex-openapi/document/model";
import type { NameChange } from "./name-changes.ts";
import type { ApiSeverity, Bump, Direction, TypesImpact } from "./severity.ts";

/** What the TypeScript compiler said about a change, when it was asked. */
export interface CompilerFinding {
  /** `breaks`: old code does not compile against the new types. `accepts`: it does. */
  readonly verdict: "breaks" | "accepts";
  /** Whether the rule table expected something else. */
  readonly disagrees: boolean;
  /** One sentence: which part of which operation or schema was compared, and what the compiler said. */
  readonly message: string;
}

/** One change between two descriptions: one edit, however many operations it reaches. */
export interface DiffChange {
  /** Stable id of the rule, such as `property-removed`. */
  readonly rule: string;
  readonly api: ApiSeverity;
  readonly types: TypesImpact;
  /** What this change alone asks for, before the 0.x mapping. */
  readonly bump: Bump;
  /** One sentence, in Markdown: names are in backticks. It holds no line breaks. */
  readonly message: string;
  /**
   * What the change is in a list of several, in Markdown: `` `Team.name` ``, ``The 200 response of `GET /teams` ``.
   * Present together with `many`.
   */
  readonly subject?: string;
  /**
   * The sentence for this change and others that differ in their subject alone, with `{count}` for their number, such
   * as "Each of these {count} operations was removed."; absent where a change is the only one of its kind.
   */
  readonly many?: string;
  /** JSON pointer in the new description, in the old one when the change is a removal. */
  readonly pointer: string;
  /** Operations that use what changed, as `GET /teams/{id}`, sorted. Webhooks read `webhook POST name`. */
  readonly operations: readonly string[];
  /** Where the data flows that changed; empty when no operation uses it. */
  readonly directions: readonly Direction[];
  /** Where it stood, absent for an addition. */
  readonly base?: Position;
  /** Where it stands, absent for a removal. */
  readonly head?: Position;
  /** Where an annotation goes in the new description: `head`, or the nearest parent of a removal that survived. */
  readonly anchor: Position;
  /** 16 hexadecimal digits that stay the same when wording, lines or unrelated parts change. */
  readonly fingerprint: string;
  /** The TypeScript type that changed, such as `components["schemas"]["Team"]["name"]`. */
  readonly typePath?: string;
  /** The property that came or went, absent for all other changes. */
  readonly property?: string;
  /** The name that what went may have now, absent where nothing speaks for one. */
  readonly renamedTo?: string;
  /** That type as the old and the new package write it, on one line. */
  readonly typeBefore?: string;
  readonly typeAfter?: string;
  /** The names that code has to write otherwise, absent where none comes or goes. */
  readonly names?: NameChange;
  readonly compiler?: CompilerFinding;
}

/** The difference between two descriptions. `--format json` prints it as it is. */
export interface DiffReport {
  /** The worst of all changes. */
  readonly api: ApiSeverity;
  readonly types: TypesImpact;
  readonly bump: Bump;
  /** Sorted by severity, then by place. */
  readonly changes: readonly DiffChange[];
  /** Why the compiler could not be asked, absent when it was: then the rules alone say what happens to types. */
  readonly compilerSkipped?: string;
}
