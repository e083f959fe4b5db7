import { type ClientNames, type Node, tokensOf } from "@convex-openapi/document/model";
import { typePathOf } from "../describe-place.ts";
import { typedDirections, type Finding } from "../finding.ts";
import type { Reachability } from "../reachability.ts";
import type { TypeSteps } from "../schema-place.ts";
import type { Direction } from "../severity.ts";
import { typedSubject } from "../typed-subject.ts";
import { typedWay } from "../typed-way.ts";
import type { TypeQuestion } from "./type-question.ts";

/** A question about the type of a finding. */
export interface Probe extends TypeQuestion {
  readonly finding: Finding;
  /** Whether it is about a schema that the finding reshapes without being about it. */
  readonly isAside: boolean;
  /** Where the type stands on both sides. */
  readonly nodes: { readonly base: Node; readonly head: Node };
  /** The ways to the type. */
  readonly ways: { readonly base: TypeSteps; readonly head: TypeSteps };
}

/** A description and the names that its package has. */
export interface NamedSide {
  readonly reachability: Reachability;
  readonly names: ClientNames;
}

/**
 * The questions about a finding: about the schema that it speaks of, in each direction in which code sees it, and about
 * the schemas whose types it changes besides.
 */
export function probesOf(
  base: NamedSide,
  head: NamedSide,
  finding: Finding,
  index: number,
): Probe[] {
  const { edit, rule } = finding;
  if (rule.area !== "schema") return [];
  const subject = typedSubject(edit);
  const asked = [subject, ...(edit.reshapes ?? [])];
  return asked.flatMap(({ base: old, head: now }, place) =>
    typedDirections(finding).flatMap((direction): Probe[] => {
      if (old === undefined || now === undefined) return [];
      const before = stepsOf(direction, base, old);
      const after = stepsOf(direction, head, now);
      if (before === undefined || after === undefined) return [];
      return [
        {
          id: `finding ${index} ${direction} ${place}`,
          finding,
          isAside: place > 0,
          nodes: { base: old, head: now },
          ways: { base: before, head: after },
          direction,
          base: lookup("Base", before),
          head: lookup("Head", after),
        },
      ];
    }),
  );
}

function stepsOf(
  direction: Direction,
  { reachability: { model }, names }: NamedSide,
  node: Node,
): TypeSteps | undefined {
  const [section, , part] = tokensOf(node);
  if (section !== "paths" && section !== "components") return undefined;
  // Parameters of a path item are emitted with each of its operations.
  if (section === "paths" && part === "parameters") return undefined;
  const type = typedWay(direction, model, names, node);
  return type === undefined || typePathOf(type).includes('["headers"]') ? undefined : type;
}

/** A type by its steps, through what is optional or nullable on the way. */
function lookup(side: "Base" | "Head", [root = "", ...keys]: TypeSteps): string {
  return keys.reduce((type, key) => `At<${type}, ${key}>`, `${side}.${root}`);
}
