import { isCallable } from "../../model/client-names.ts";
import { pointerOf, type Node } from "../../model/node.ts";
import type { UsedBy } from "../compare/edit-recorder.ts";
import type { SchemaNameMatches } from "../compare/schema-names.ts";
import { code } from "../compare/words.ts";
import type { ExportedNames } from "../exported-names.ts";
import { rate, type Finding } from "../finding.ts";
import { applyVerdict, type Unexplained } from "./apply-verdict.ts";
import { broken, goneName } from "./gone-names.ts";
import { withGoneWritable } from "./gone-writable-types.ts";
import { judgeTypes, type CompilerVerdict, type TypesInput } from "./judge-types.ts";
import { reasonOf } from "../../error-reason.ts";

/** What the compiler needs to judge findings. */
export interface JudgeInput extends Omit<TypesInput, "names"> {
  readonly names: { readonly base: ExportedNames; readonly head: ExportedNames };
  readonly schemaNames: SchemaNameMatches;
}

/** What comes of asking the compiler. */
export interface Judgement {
  /** The findings as the compiler sees them, and those for what is broken although no rule sees why. */
  readonly findings: readonly Finding[];
  /** Why the compiler could not be asked, `undefined` when it was. */
  readonly skipped: string | undefined;
}

/** Lets the compiler decide about findings: about types, and about names that a package exports no more. */
export async function judgeByCompiler(input: JudgeInput): Promise<Judgement> {
  const { findings, skipped } = await judge(input);
  const models = { base: input.base.model, head: input.head.model };
  const packages = { models, names: input.names, kept: input.schemaNames.kept };
  return { findings: withGoneWritable(findings, packages), skipped };
}

async function judge(input: JudgeInput): Promise<Judgement> {
  const named = judgeNames(input);
  const operations = input.operations.filter(({ head }) => isCallable(head));
  if (operations.length === 0) return { findings: named, skipped: undefined };
  const names = { base: input.names.base.client, head: input.names.head.client };
  let verdict: CompilerVerdict;
  try {
    verdict = await judgeTypes({ ...input, names, operations });
  } catch (error) {
    // A description with faults can keep its types from being emitted; what the rules say still holds.
    const reason = reasonOf(error);
    return { findings: named, skipped: `The types could not be emitted: ${reason}` };
  }
  const { findings, unexplained } = applyVerdict(named, verdict);
  return { findings: [...findings, ...unexplained.map(changedOutput)], skipped: undefined };
}

/** The findings, and those for names of operation functions and schema types that are gone although none says so. */
function judgeNames({ base, head, names, schemaNames, findings }: JudgeInput): Finding[] {
  const exported = new Set([
    ...[...names.head.functions.values()].map(({ name }) => name),
    ...names.head.types.values(),
    ...names.head.writable.values(),
  ]);
  const told = new Map<string, string>();
  const gone: Finding[] = [];
  const renamed = new Set(
    findings.flatMap(({ edit: { rule, subject } }) =>
      rule.startsWith("operation-id-") && subject.head ? [pointerOf(subject.head)] : [],
    ),
  );
  for (const [pointer, { name, node }] of names.base.functions) {
    const now = names.head.functions.get(pointer);
    // Where no operation stands any more, a finding tells that it was removed or that it moved.
    if (exported.has(name) || now === undefined) continue;
    if (renamed.has(pointer)) told.set(pointer, name);
    else
      gone.push(goneName({ base: node, head: now.node }, `the operation function ${code(name)}`));
  }
  for (const key of schemaNames.kept) {
    const name = names.base.types.get(key);
    if (name === undefined || exported.has(name)) continue;
    const nodeOf = ({ model }: JudgeInput["base"]): Node | undefined =>
      model.components.schemas.get(key)?.node;
    gone.push(goneName({ base: nodeOf(base), head: nodeOf(head) }, `the type ${code(name)}`));
  }
  const marked = findings.map((finding) => {
    const { rule, subject } = finding.edit;
    if (!rule.startsWith("operation-id-") || subject.head === undefined) return finding;
    const name = told.get(pointerOf(subject.head));
    return name === undefined ? finding : goneFunction(finding, name);
  });
  return [...marked, ...gone];
}

/** A finding about an operation whose function has another name now. */
function goneFunction(finding: Finding, name: string): Finding {
  const message = `The function ${code(name)} is not exported any more.`;
  const disagrees = finding.expected !== "breaking";
  return { ...finding, types: "breaking", compiler: { verdict: "breaks", disagrees, message } };
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
