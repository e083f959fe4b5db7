import type {
  Bump,
  CompilerFinding,
  Direction,
  NameChange,
  TypesImpact,
} from "@convex-openapi/diff/report";
import type { Declaration } from "./declarations.ts";
import type { TypeDifference } from "./type-difference.ts";

/** Stable ids of what can be different between two outputs of the same description. */
export type OutputRule =
  | "export-removed"
  | "export-renamed"
  | "export-added"
  | "member-removed"
  | "member-added"
  | "signature-changed"
  | "operation-type-changed"
  | "exported-type-changed"
  | "internal-type-changed"
  | "code-changed"
  | "comments-changed"
  | "report-changed"
  | "file-added"
  | "file-removed";

/** Where something stands in a module. */
export interface ModulePosition {
  readonly module: string;
  readonly line: number;
  readonly column: number;
}

/** One difference between two outputs. */
export interface OutputFinding {
  readonly rule: OutputRule;
  readonly types: TypesImpact;
  /** One sentence in Markdown. */
  readonly message: string;
  /** What it is about: the id of a declaration, or the name of a file. */
  readonly id: string;
  readonly base: ModulePosition | undefined;
  readonly head: ModulePosition | undefined;
  /** Operations that it reaches, as `GET /teams`, sorted. */
  readonly operations: readonly string[];
  readonly directions: readonly Direction[];
  readonly names?: NameChange;
  readonly difference?: TypeDifference;
  readonly compiler?: CompilerFinding;
}

/** What a finding asks of the version: whatever is published anew takes a patch. */
export function bumpOfOutput({ types }: Pick<OutputFinding, "types">): Bump {
  if (types === "breaking") return "major";
  return types === "none" ? "patch" : "minor";
}

/** Where a declaration begins, without the comment before it. */
export function positionOf({ node, file, module }: Declaration): ModulePosition {
  const { line, character } = file.getLineAndCharacterOfPosition(node.getStart(file));
  return { module, line: line + 1, column: character + 1 };
}
