import type { DiagnosticId } from "../diagnostic-id.ts";
import type { Severity } from "../diagnostic.ts";
import type { Node } from "./node.ts";

/** Something that is wrong with a description, before its position is searched for. See `Diagnostic`. */
export interface Problem {
  readonly severity: Severity;
  readonly rule: DiagnosticId;
  readonly message: string;
  /** What it is a problem of. */
  readonly node: Node;
  /** The part of it to look at: the node itself unless one says more. */
  readonly at: Node;
}

/** Something that the client lacks, or that was read as well as it can be. */
export function warning(rule: DiagnosticId, node: Node, message: string, at: Node = node): Problem {
  return { severity: "warning", rule, message, node, at };
}

/** Something that cannot be given a meaning. */
export function failure(rule: DiagnosticId, node: Node, message: string, at: Node = node): Problem {
  return { severity: "error", rule, message, node, at };
}
