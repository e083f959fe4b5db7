import { toPointer } from "../../json-pointer.ts";
import type { RecordedEdit, UsedBy } from "../compare/edit-recorder.ts";
import type { SchemaNameMatches } from "../compare/schema-names.ts";
import { code } from "../compare/words.ts";
import { exportedNames } from "../exported-names.ts";
import { rate, type Finding } from "../finding.ts";
import { applyVerdict } from "./apply-verdict.ts";
import { modelOfValue } from "./model-of-value.ts";
import { judgeTypes, type TypesInput } from "./judge-types.ts";

/** What the compiler needs to judge findings. */
export interface JudgeInput extends TypesInput {
  readonly schemaNames: SchemaNameMatches;
}

/** What comes of asking the compiler. */
export interface Judgement {
  /** Findings for what is broken although no rule sees why. */
  readonly more: readonly Finding[];
  /** Why the compiler could not be asked, `undefined` when it was. */
  readonly skipped: string | undefined;
}

/** Lets the compiler decide about findings: about types, and about names that a package exports no more. */
export async function judgeByCompiler(input: JudgeInput): Promise<Judgement> {
  const { operations, findings } = input;
  const more = goneNames(input).map((edit) => raised(rate(edit)));
  if (operations.length === 0) return { more, skipped: undefined };
  let verdict: Awaited<ReturnType<typeof judgeTypes>>;
  try {
    verdict = await judgeTypes(input);
  } catch (error) {
    // A description with faults can keep its types from being emitted; what the rules say still holds.
    const reason = error instanceof Error ? error.message : String(error);
    return { more, skipped: `The types could not be emitted: ${reason}` };
  }
  for (const { operation, part, direction, pointers, reason } of applyVerdict(findings, verdict)) {
    const finding = rate({
      rule: "generator-output-changed",
      subject: pointers,
      at: pointers,
      details: { name: part },
      label: `the ${part} of ${code(operation)}`,
      ...usedOnlyBy(operation, direction),
    });
    more.push(raised(finding, `${reason}.`));
  }
  return { more, skipped: undefined };
}

function raised(finding: Finding, message = "The name is not exported any more."): Finding {
  finding.compiler = { verdict: "breaks", disagrees: true, message };
  return finding;
}

function usedOnlyBy(
  operation: string,
  direction: "request" | "response",
): Pick<RecordedEdit, "usedBy" | "typedBy" | "isExcused"> {
  const none = { request: new Set<string>(), response: new Set<string>() };
  const used: UsedBy = { ...none, [direction]: new Set([operation]) };
  return { usedBy: used, typedBy: used, isExcused: false };
}

/** Names of operation functions and schema types that are gone although no finding says so. */
function goneNames({ base, head, schemaNames, findings }: JudgeInput): RecordedEdit[] {
  const edits: RecordedEdit[] = [];
  const oldNames = exportedNames(modelOfValue(base.side.root));
  const newNames = exportedNames(modelOfValue(head.side.root));
  const exported = new Set([...newNames.functions.values(), ...newNames.types.values()]);
  for (const [pointer, name] of oldNames.functions) {
    // Where no operation stands any more, a finding tells that it was removed or that it moved.
    if (exported.has(name) || !newNames.functions.has(pointer)) continue;
    const told = findings.find(
      ({ edit }) => edit.rule.startsWith("operation-id-") && edit.subject.head === pointer,
    );
    if (told === undefined) edits.push(goneName(pointer, `the operation function ${code(name)}`));
    else {
      told.types = "breaking";
      const message = `The function ${code(name)} is not exported any more.`;
      told.compiler = { verdict: "breaks", disagrees: told.expected !== "breaking", message };
    }
  }
  for (const key of schemaNames.kept) {
    const name = oldNames.types.get(key);
    if (name === undefined || exported.has(name)) continue;
    edits.push(goneName(toPointer(["components", "schemas", key]), `the type ${code(name)}`));
  }
  return edits;
}

function goneName(pointer: string, label: string): RecordedEdit {
  const at = { base: pointer, head: pointer };
  const nobody = { request: new Set<string>(), response: new Set<string>() };
  return {
    rule: "generator-output-changed",
    subject: at,
    at,
    label,
    usedBy: nobody,
    typedBy: nobody,
    isExcused: false,
  };
}
