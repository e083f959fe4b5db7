import type { Finding } from "../finding.ts";
import type { Direction, TypesImpact } from "../severity.ts";
import type { CompilerVerdict } from "./judge-types.ts";
import type { TypeAnswer } from "./type-question.ts";

/** Something that the compiler rejects and no finding is about. */
export interface Unexplained {
  /** The name of the operation. */
  readonly operation: string;
  readonly part: string;
  readonly direction: Direction;
  readonly pointers: { readonly base: string; readonly head: string };
  readonly reason: string;
}

/**
 * Lets the compiler decide what the findings do to the types. What a rule expects is confirmed, lowered or raised, and
 * the finding says where they disagreed. Returns what is broken although no finding could be blamed.
 */
export function applyVerdict(
  findings: readonly Finding[],
  verdict: CompilerVerdict,
): Unexplained[] {
  for (const finding of findings) {
    const answers = verdict.ofFinding.get(finding);
    if (answers !== undefined) confirmByType(finding, answers, verdict);
    else confirmByOperations(finding, verdict);
  }
  for (const finding of findings) {
    const answers = verdict.ofFinding.get(finding);
    if (answers !== undefined) raiseByType(finding, answers, findings, verdict);
  }
  return explainBroken(findings, verdict);
}

/** A finding about a schema whose type the compiler compared. */
function confirmByType(
  finding: Finding,
  answers: ReadonlyMap<Direction, TypeAnswer>,
  verdict: CompilerVerdict,
): void {
  const allRejected = [...answers].filter(([, answer]) => !answer.accepts);
  const rejected = allRejected.find(([direction]) => isFelt(finding, direction, verdict));
  const [shown] = answers.values();
  const texts = shown?.texts();
  if (texts !== undefined && texts.before !== texts.after) {
    finding.typeBefore = texts.before;
    finding.typeAfter = texts.after;
  }
  if (finding.expected !== "breaking") return;
  if (rejected === undefined && allRejected.length > 0) {
    lower(finding, "usage", "The compiler accepts calls of every operation that uses the type.");
    return;
  }
  if (rejected === undefined) {
    lower(finding, "none", "The compiler accepts the new type wherever the old one was used.");
    return;
  }
  const [direction, { reason = "" }] = rejected;
  finding.compiler = { verdict: "breaks", disagrees: false, message: sentence(direction, reason) };
}

/**
 * A finding that a rule took lightly is raised where the compiler rejects its type. Around a type that is rejected
 * everything that holds it is rejected too, so that only a list of values, which holds nothing, is judged by itself.
 */
function raiseByType(
  finding: Finding,
  answers: ReadonlyMap<Direction, TypeAnswer>,
  findings: readonly Finding[],
  verdict: CompilerVerdict,
): void {
  if (finding.types !== "usage") return;
  for (const [direction, { accepts, reason = "" }] of answers) {
    if (accepts || !isFelt(finding, direction, verdict)) continue;
    const isExplained = findings.some(
      ({ types, edit }) =>
        types === "breaking" &&
        [...finding.edit.typedBy[direction]].some((name) => edit.typedBy[direction].has(name)),
    );
    if (isExplained && !finding.edit.rule.startsWith("enum-")) continue;
    raise(finding, sentence(direction, reason));
    return;
  }
}

/**
 * Whether what the compiler says of a type can be felt by callers: not where each operation that holds the type still
 * takes and gives what it did, because another form of a union takes the place of what was lost. What the compiler was
 * not asked about, or cannot follow to its end, counts as felt.
 */
function isFelt({ edit }: Finding, direction: Direction, verdict: CompilerVerdict): boolean {
  const { checked, brokenOperations, isRecursive } = verdict;
  if (isRecursive) return true;
  return [...edit.typedBy[direction]].some(
    (name) => !checked.has(name) || brokenOperations[direction].has(name),
  );
}

/** A finding about a parameter, a body or a response: the compiler compared what callers see of the operation. */
function confirmByOperations(finding: Finding, verdict: CompilerVerdict): void {
  const { area } = finding.rule;
  if (area !== "parameter" && area !== "request-body" && area !== "response") return;
  if (finding.expected !== "breaking") return;
  const operations = new Set([...finding.edit.typedBy.request, ...finding.edit.typedBy.response]);
  if ([...operations].some((name) => !verdict.checked.has(name))) return;
  const parts = { parameter: ["params"], "request-body": ["body"], response: ["data", "error"] }[
    area
  ];
  const broken = verdict.broken.find(
    ({ question }) => parts.includes(question.part) && operations.has(question.pair.head.name),
  );
  if (broken === undefined) {
    lower(finding, "usage", "The compiler accepts calls of the operation as they were.");
  } else {
    const message = `${partText(broken.question.part)} of \`${broken.question.pair.head.name}\`: ${broken.reason}.`;
    finding.compiler = { verdict: "breaks", disagrees: false, message };
  }
}

/** Every part that is broken has to be explained by a finding that says so. */
function explainBroken(findings: readonly Finding[], verdict: CompilerVerdict): Unexplained[] {
  const unexplained: Unexplained[] = [];
  for (const { question, reason } of verdict.broken) {
    const { direction, part, pair } = question;
    const { name } = pair.head;
    const involved = findings.filter(({ edit }) => edit.typedBy[direction].has(name));
    if (involved.some(({ types }) => types === "breaking")) continue;
    const message = `${partText(part)} of \`${name}\`: ${reason}.`;
    const order: readonly TypesImpact[] = ["usage", "compatible", "none"];
    const suspect = order
      .map((impact) => involved.find((item) => item.types === impact && mayMoveTypes(item)))
      .find((item) => item !== undefined);
    if (suspect === undefined) {
      const pointers = { base: pair.base.pointer, head: pair.head.pointer };
      unexplained.push({ operation: name, part, direction, pointers, reason });
    } else raise(suspect, message);
  }
  return unexplained;
}

function mayMoveTypes({ expected, rule }: Finding): boolean {
  return expected !== "none" || rule.variance !== "none";
}

function raise(finding: Finding, message: string): void {
  finding.types = "breaking";
  finding.compiler = { verdict: "breaks", disagrees: true, message };
}

function lower(finding: Finding, types: TypesImpact, message: string): void {
  finding.types = types;
  finding.compiler = { verdict: "accepts", disagrees: true, message };
}

function sentence(direction: Direction, reason: string): string {
  return `As part of a ${direction}: ${reason}.`;
}

function partText(part: string): string {
  return `The ${part}`;
}
