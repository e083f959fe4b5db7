import { isCallable } from "@convex-openapi/document/model";
import type { UsedBy } from "../compare/reached-operations.ts";
import { code } from "../compare/words.ts";
import { rate, typedDirections, type Finding } from "../finding.ts";
import type { NamedSides } from "../name-changes.ts";
import { applyVerdict, type Unexplained } from "./apply-verdict.ts";
import { broken } from "./removed-names.ts";
import { withRemovedWritable } from "./removed-writable-types.ts";
import { judgeTypes, type CompilerVerdict, type TypesInput } from "./judge-types.ts";
import { reasonOf } from "@convex-openapi/document/command-line";

/** What the compiler needs to judge findings. */
export interface JudgeInput extends Omit<TypesInput, "names"> {
  readonly names: NamedSides;
}

/** What comes of asking the compiler. */
export interface Judgement {
  /** The findings as the compiler sees them, and those for breaks that no rule explains. */
  readonly findings: readonly Finding[];
  /** Why the compiler could not be asked, `undefined` when it was. */
  readonly skipped: string | undefined;
}

/** Lets the compiler decide about findings, and finds types that a package no longer exports as they are sent. */
export async function judgeByCompiler(input: JudgeInput): Promise<Judgement> {
  const { findings, skipped } = await judge(input);
  return { findings: withRemovedWritable(findings, input.names), skipped };
}

async function judge(input: JudgeInput): Promise<Judgement> {
  const { findings: rated } = input;
  const operations = input.operations.filter(
    ({ base, head }) => isCallable(base) && isCallable(head),
  );
  const hasTypes = rated.some((finding) => typedDirections(finding).length > 0);
  if (operations.length === 0 && !hasTypes) return { findings: rated, skipped: undefined };
  const names = { base: input.names.base.names.client, head: input.names.head.names.client };
  let verdict: CompilerVerdict;
  try {
    verdict = await judgeTypes({ ...input, names, operations });
  } catch (error) {
    // A description with faults can keep its types from being emitted; what the rules say still holds.
    const reason = reasonOf(error);
    return { findings: rated, skipped: `The types could not be emitted: ${reason}` };
  }
  const { findings, unexplained } = applyVerdict(rated, verdict);
  return { findings: [...findings, ...unexplained.map(changedOutput)], skipped: undefined };
}

/** A finding for a part of an operation that is broken although no other finding is to blame. */
function changedOutput({ operation, part, direction, nodes, reason }: Unexplained): Finding {
  const none = { request: new Set<string>(), response: new Set<string>() };
  const used: UsedBy = { ...none, [direction]: new Set([operation]) };
  const finding = rate({
    rule: "generator-output-changed",
    subject: nodes,
    at: nodes,
    details: { name: part },
    label: `the ${part} of ${code(operation)}`,
    usedBy: used,
    typedBy: used,
    isExcused: false,
  });
  return broken(finding, `${reason}.`);
}
