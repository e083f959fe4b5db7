import { emitTypes } from "../../emit/types/emit-types.ts";
import { parsePointer } from "../../json-pointer.ts";
import type { OperationPair } from "../compare/match-operations.ts";
import { describePlace, typePathOf, type TypeSteps } from "../describe-place.ts";
import type { Finding } from "../finding.ts";
import { componentOf, type Reachability } from "../reachability.ts";
import { directions, type Direction } from "../severity.ts";
import { typedSubject } from "../typed-subject.ts";
import { askCompiler } from "./ask-compiler.ts";
import { questionsAbout, type OperationQuestion } from "./operation-questions.ts";
import { reduceDocument } from "./reduce-document.ts";
import type { TypeAnswer, TypeQuestion } from "./type-question.ts";

/** What the compiler is asked about, and what it answered. */
export interface CompilerVerdict {
  /** Parts of operations that old code cannot use any more. */
  readonly broken: readonly { readonly question: OperationQuestion; readonly reason: string }[];
  /** The names of the operations that the compiler looked at. */
  readonly checked: ReadonlySet<string>;
  /** For a finding about a schema: what the compiler says of its type, by direction. */
  readonly ofFinding: ReadonlyMap<Finding, ReadonlyMap<Direction, TypeAnswer>>;
}

/**
 * Emits the types of what differs on both sides and asks the compiler about each operation that a difference can
 * reach, and about the type of each finding.
 */
export async function judgeTypes(
  base: Reachability,
  head: Reachability,
  operations: readonly OperationPair[],
  findings: readonly Finding[],
): Promise<CompilerVerdict> {
  const probes = findings.flatMap((finding, index) => probesOf(base, head, finding, index));
  const components = (side: "base" | "head"): string[] =>
    probes.flatMap(({ pointers }) => componentOf(pointers[side]) ?? []);
  const [oldTypes, newTypes] = await Promise.all([
    emitTypes(
      reduceDocument(
        base,
        operations.map((pair) => pair.base),
        components("base"),
      ),
      { banner: "" },
    ),
    emitTypes(
      reduceDocument(
        head,
        operations.map((pair) => pair.head),
        components("head"),
      ),
      { banner: "" },
    ),
  ]);
  const questions = operations.flatMap((pair, index) =>
    questionsAbout(base.side, head.side, pair, index),
  );
  const answers = await askCompiler(oldTypes, newTypes, [...questions, ...probes]);
  const ofFinding = new Map<Finding, Map<Direction, TypeAnswer>>();
  for (const { id, finding, direction } of probes) {
    const answer = answers.get(id);
    if (answer === undefined) continue;
    const known = ofFinding.get(finding) ?? new Map<Direction, TypeAnswer>();
    ofFinding.set(finding, known.set(direction, answer));
  }
  return {
    broken: questions.flatMap((question) => {
      const reason = answers.get(question.id)?.reason;
      return reason === undefined ? [] : [{ question, reason }];
    }),
    checked: new Set(operations.map((pair) => pair.head.name)),
    ofFinding,
  };
}

interface Probe extends TypeQuestion {
  readonly finding: Finding;
  readonly pointers: { readonly base: string; readonly head: string };
}

function probesOf(
  base: Reachability,
  head: Reachability,
  finding: Finding,
  index: number,
): Probe[] {
  const { edit, rule } = finding;
  if (rule.area !== "schema") return [];
  const { base: old, head: now } = typedSubject(edit);
  if (old === undefined || now === undefined) return [];
  const before = stepsOf(base, old);
  const after = stepsOf(head, now);
  if (before === undefined || after === undefined) return [];
  return directions
    .filter((direction) => edit.typedBy[direction].size > 0)
    .map((direction) => ({
      id: `finding ${index} ${direction}`,
      finding,
      pointers: { base: old, head: now },
      direction,
      base: lookup("Base", before),
      head: lookup("Head", after),
    }));
}

function stepsOf({ side }: Reachability, pointer: string): TypeSteps | undefined {
  const [section, , part] = parsePointer(pointer);
  if (section !== "paths" && section !== "components") return undefined;
  // Parameters of a path item are emitted with each of its operations.
  if (section === "paths" && part === "parameters") return undefined;
  const { type } = describePlace(side.root, pointer);
  return type === undefined || typePathOf(type).includes('["headers"]') ? undefined : type;
}

/** A type by its steps, through what is optional or nullable on the way. */
function lookup(side: "Base" | "Head", [root = "", ...keys]: TypeSteps): string {
  return keys.reduce((type, key) => `At<${type}, ${key}>`, `${side}.${root}`);
}
