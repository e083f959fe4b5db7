import type { Node } from "@convex-openapi/document/model";
import { operationName } from "../compare/operation-name.ts";
import { withTypes, type Finding, type Verdict } from "../finding.ts";
import { worstTypes, type Direction, type TypesImpact } from "../severity.ts";
import type { Rating } from "../rules/rule.ts";
import type { CompilerVerdict } from "./judge-types.ts";
import type { TypeAnswer } from "./type-question.ts";

/** Something that the compiler rejects and no finding is about. */
export interface Unexplained {
  /** The name of the operation. */
  readonly operation: string;
  readonly part: string;
  readonly direction: Direction;
  readonly nodes: { readonly base: Node; readonly head: Node };
  readonly reason: string;
}

/** What the findings are by the word of the compiler. */
export interface Applied {
  readonly findings: readonly Finding[];
  /** What is broken although no finding could be blamed. */
  readonly unexplained: readonly Unexplained[];
}

/**
 * Lets the compiler decide what the findings do to the types. What a rule expects is confirmed, lowered or raised, and
 * the finding says where they disagreed.
 */
export function applyVerdict(findings: readonly Finding[], verdict: CompilerVerdict): Applied {
  const confirmed = findings.map((finding) => {
    const answers = verdict.ofEdit.get(finding.edit);
    if (answers === undefined) return confirmByOperations(finding, verdict);
    return confirmByType(withTexts(finding, answers), answers, verdict);
  });
  return explainBroken(raiseByType(confirmed, verdict), verdict);
}

/** A finding with its type on both sides, where they are not alike. */
function withTexts(finding: Finding, answers: ReadonlyMap<Direction, TypeAnswer>): Finding {
  for (const [shownIn, answer] of answers) {
    const { before, after } = answer.texts();
    if (before !== after) return { ...finding, typeBefore: before, typeAfter: after, shownIn };
  }
  return finding;
}

/** A finding about a schema whose type the compiler compared. */
function confirmByType(
  finding: Finding,
  answers: ReadonlyMap<Direction, TypeAnswer>,
  verdict: CompilerVerdict,
): Finding {
  const isBrokenAside = verdict.brokenAside.has(finding.edit);
  const seen = isBrokenAside ? finding : withoutSameTypes(finding, answers);
  if (seen.expected !== "breaking") return seen;
  const rejected = [...answers].filter(([, answer]) => !answer.accepts);
  const felt = rejected.find(([direction]) => isFelt(seen, direction, verdict));
  if (felt === undefined && isBrokenAside) {
    const message =
      "The compiler accepts existing calls, but not every use of a variant by its name.";
    return lowered(seen, "usage", message);
  }
  if (felt === undefined) {
    const message =
      rejected.length > 0
        ? "Calls of the operations that use the type still compile."
        : "The new type is accepted wherever the old one was used.";
    return lowered(seen, rejected.length > 0 ? "usage" : "compatible", message);
  }
  const confirmed = withTypes(seen, ({ direction, types }) => {
    if (direction === undefined || types !== "breaking") return types;
    const answer = answers.get(direction);
    if (answer?.accepts === true) return "none";
    return answer === undefined || isFelt(seen, direction, verdict) ? types : "usage";
  });
  const [direction, { reason = "" }] = felt;
  const message = sentence(direction, reason);
  if (confirmed.types === "breaking") return asExpected(confirmed, message);
  return asExpected(raisedTo(confirmed, direction), message);
}

/**
 * A finding of which a rule expects that code sees it, where no code can: the types are the same. Then it is as with a
 * limit that types cannot express: a new major version would help nobody.
 */
function withoutSameTypes(finding: Finding, answers: ReadonlyMap<Direction, TypeAnswer>): Finding {
  const isUnseen = ({ direction, types }: Verdict): boolean =>
    (types === "usage" || types === "breaking") &&
    direction !== undefined &&
    answers.get(direction)?.isSame(finding.rule.about) === true;
  if (!finding.verdicts.some(isUnseen)) return finding;
  const verdicts = finding.verdicts.map((verdict): Verdict => {
    if (!isUnseen(verdict)) return verdict;
    return { ...verdict, rating: unseen(verdict.rating), types: "none" };
  });
  const types = worstTypes(...verdicts.map((verdict) => verdict.types));
  const judged = { ...finding, verdicts, types };
  if (types === "usage" || types === "breaking") return judged;
  return {
    ...judged,
    compiler: { verdict: "accepts", disagrees: true, message: "The types are the same." },
  };
}

function unseen(rating: Rating): Rating {
  const { api } = rating;
  return api === "breaking"
    ? { api, types: "none", cap: "patch", strict: "minor" }
    : { ...rating, types: "none" };
}

/**
 * Findings that a rule took lightly are raised where the compiler rejects their type. Around a type that is rejected
 * everything that holds it is rejected too, so that only a list of values, which holds nothing, is judged by itself.
 */
function raiseByType(findings: readonly Finding[], verdict: CompilerVerdict): Finding[] {
  const result = [...findings];
  for (const [index, finding] of findings.entries()) {
    const answers = verdict.ofEdit.get(finding.edit);
    if (finding.types !== "usage" || answers === undefined) continue;
    for (const [direction, { accepts, reason = "" }] of answers) {
      if (accepts || !isFelt(finding, direction, verdict)) continue;
      const holdsNothing = finding.rule.about === "values";
      if (!holdsNothing && isExplained(finding, direction, result)) continue;
      const known = result[index] ?? finding;
      result[index] =
        known.types === "breaking"
          ? raisedTo(known, direction)
          : raised(known, direction, sentence(direction, reason));
    }
  }
  return result;
}

/** Whether a finding that breaks types reaches an operation that another one reaches, too. */
function isExplained(
  { edit }: Finding,
  direction: Direction,
  findings: readonly Finding[],
): boolean {
  return findings.some(
    (other) =>
      typesIn(other, direction) === "breaking" &&
      [...edit.typedBy[direction]].some((name) => other.edit.typedBy[direction].has(name)),
  );
}

/**
 * Whether what the compiler says of a type can be felt by callers: not where each operation that holds the type still
 * takes and gives what it did, because another form of a union takes the place of what was lost. What the compiler was
 * not asked about, or cannot follow to its end, counts as felt.
 */
function isFelt({ edit }: Finding, direction: Direction, verdict: CompilerVerdict): boolean {
  const { checked, brokenOperations, isRecursive } = verdict;
  const isOfNoOperation = edit.typedBy[direction].size === 0;
  if (isRecursive || isOfNoOperation) return true;
  return [...edit.typedBy[direction]].some(
    (name) => !checked.has(name) || brokenOperations[direction].has(name),
  );
}

/** A finding about a parameter, a body or a response: the compiler compared what callers see of the operation. */
function confirmByOperations(finding: Finding, verdict: CompilerVerdict): Finding {
  const { area } = finding.rule;
  if (area !== "parameter" && area !== "request-body" && area !== "response") return finding;
  if (finding.expected !== "breaking") return finding;
  const operations = new Set([...finding.edit.typedBy.request, ...finding.edit.typedBy.response]);
  if ([...operations].some((name) => !verdict.checked.has(name))) return finding;
  const isSent = finding.edit.typedBy.request.size > 0;
  const parts = {
    parameter: ["params"],
    "request-body": ["body"],
    // Rules about what a media type holds are also about bodies that are sent.
    response: isSent ? ["body", "data", "error"] : ["data", "error"],
  }[area];
  const broken = verdict.broken.find(
    ({ question }) =>
      parts.includes(question.part) && operations.has(operationName(question.pair.head)),
  );
  if (broken === undefined) {
    return lowered(finding, "usage", "Calls of the operation still compile.");
  }
  return asExpected(finding, brokenText(broken));
}

/** Every part that is broken has to be explained by a finding that says so. */
function explainBroken(findings: readonly Finding[], verdict: CompilerVerdict): Applied {
  const result = [...findings];
  const unexplained: Unexplained[] = [];
  const order: readonly TypesImpact[] = ["usage", "compatible", "none"];
  for (const broken of verdict.broken) {
    const { direction, part, pair } = broken.question;
    const name = operationName(pair.head);
    const involved = result.filter(({ edit }) => edit.typedBy[direction].has(name));
    if (involved.some((item) => typesIn(item, direction) === "breaking")) continue;
    // The part of its function says what the part of its type says.
    if (unexplained.some((other) => other.operation === name && other.part === part)) continue;
    const suspect = order
      .map((impact) =>
        involved.find((item) => typesIn(item, direction) === impact && mayMoveTypes(item)),
      )
      .find((item) => item !== undefined);
    if (suspect === undefined) {
      const nodes = { base: pair.base.node, head: pair.head.node };
      unexplained.push({ operation: name, part, direction, nodes, reason: broken.reason });
    } else result[result.indexOf(suspect)] = raised(suspect, direction, brokenText(broken));
  }
  return { findings: result, unexplained };
}

function mayMoveTypes({ expected, rule }: Finding): boolean {
  return expected !== "none" || rule.variance !== "none";
}

/** What a finding does to types in a direction. */
function typesIn({ verdicts }: Finding, direction: Direction): TypesImpact {
  const own = verdicts.filter((verdict) => (verdict.direction ?? direction) === direction);
  return worstTypes(...own.map(({ types }) => types));
}

/** A finding that breaks the types of a direction. */
function raisedTo(finding: Finding, direction: Direction): Finding {
  return withTypes(finding, (verdict) =>
    (verdict.direction ?? direction) === direction ? "breaking" : verdict.types,
  );
}

function raised(finding: Finding, direction: Direction, message: string): Finding {
  return {
    ...raisedTo(finding, direction),
    compiler: { verdict: "breaks", disagrees: true, message },
  };
}

/** A finding that breaks no types, although a rule expects that: they are `types` where it does. */
function lowered(finding: Finding, types: TypesImpact, message: string): Finding {
  return {
    ...withTypes(finding, (verdict) => (verdict.types === "breaking" ? types : verdict.types)),
    compiler: { verdict: "accepts", disagrees: true, message },
  };
}

function asExpected(finding: Finding, message: string): Finding {
  return { ...finding, compiler: { verdict: "breaks", disagrees: false, message } };
}

function sentence(direction: Direction, reason: string): string {
  return `In a ${direction}, ${reason}.`;
}

function brokenText({ question, reason }: CompilerVerdict["broken"][number]): string {
  return `In the \`${question.part}\` of \`${operationName(question.pair.head)}\`, ${reason}.`;
}
