import type ts from "typescript";
import {
  type Compiler,
  type CompilerFinding,
  type Direction,
  directions,
  type TypesImpact,
} from "@convex-openapi/diff/report";
import type { Declaration } from "./declarations.ts";
import {
  changedIds,
  type BrokenPart,
  type OutputPair,
  type OutputVerdict,
} from "./judge-output.ts";
import type { OperationUsers } from "./operation-users.ts";
import { positionOf, type OutputFinding, type OutputRule } from "./output-finding.ts";
import type { Output } from "./read-output.ts";
import { isOperation } from "./surfaces.ts";
import { DifferenceFinder } from "./type-difference.ts";

/** Rates types that are written otherwise by what the compiler says of them and of what uses them. */
export class TypeRating {
  readonly #compiler: Compiler;
  readonly #pair: OutputPair;
  readonly #verdict: OutputVerdict;
  readonly #users: OperationUsers;
  readonly #differences: DifferenceFinder;

  constructor(compiler: Compiler, pair: OutputPair, verdict: OutputVerdict, users: OperationUsers) {
    this.#compiler = compiler;
    this.#pair = pair;
    this.#verdict = verdict;
    this.#users = users;
    this.#differences = new DifferenceFinder(compiler);
  }

  /** A finding for each type that is written otherwise, and for each broken part that none of them explains. */
  rate(): readonly OutputFinding[] {
    const findings = [...changedIds(this.#pair)].flatMap((id) => this.#rateChanged(id) ?? []);
    for (const part of this.#verdict.broken) {
      if (findings.some((item) => item.types === "breaking" && this.#isFeltBy(item.id, part)))
        continue;
      const suspect = findings.findIndex((item) => this.#isFeltBy(item.id, part));
      const raised = findings[suspect];
      if (raised !== undefined) findings[suspect] = this.#broken(raised, [part]);
      else findings.push(...this.#findingOf(part.question.surface, [part]));
    }
    return findings;
  }

  #rateChanged(id: string): OutputFinding | undefined {
    const base = this.#pair.base.graph.declarations.get(id);
    const head = this.#pair.head.graph.declarations.get(id);
    if (base === undefined || head === undefined) return undefined;
    // Functions that no other module can call run, and have no users.
    if (this.#isFunction(base) && base.id !== base.name) return undefined;
    if (this.#isListOfOthers(base) && this.#isListOfOthers(head)) return undefined;
    // What the name stands for is told by itself.
    if (base.isKeyOfName && head.isKeyOfName) return undefined;
    const isCalled = this.#isFunction(base) || this.#users.nameOf(id) !== undefined;
    const verdict = this.#verdict.types.get(id);
    const felt = this.#verdict.broken.filter((part) => {
      if (!this.#isFeltBy(id, part)) return false;
      if (isCalled) return this.#isOwn(id, part);
      // What cannot be compared by itself is to blame where nothing else is.
      return verdict?.rejected.has(part.question.direction) === true;
    });
    const [finding] = this.#findingOf(id, felt);
    return finding;
  }

  #findingOf(id: string, felt: readonly BrokenPart[]): OutputFinding[] {
    const base = this.#pair.base.graph.declarations.get(id);
    const head = this.#pair.head.graph.declarations.get(id);
    if (base === undefined || head === undefined) return [];
    const difference = this.#differences.between(base, head);
    const types = this.#quietImpact(id);
    const finding: OutputFinding = {
      rule: this.#ruleOf(base),
      types,
      message: `${this.#labelOf(base)} ${quietWords[types]}`,
      id,
      ...this.#users.of(id),
      base: positionOf(base),
      head: positionOf(head),
      ...(difference !== undefined && { difference }),
    };
    return [felt.length === 0 ? this.#withReason(finding) : this.#broken(finding, felt)];
  }

  /** What a type that breaks no call does to code that writes or reads the type itself. */
  #quietImpact(id: string): Exclude<TypesImpact, "breaking"> {
    const verdict = this.#verdict.types.get(id);
    if (verdict?.isSame === true) return "none";
    if (this.#rejectedWhereUsed(id).length > 0 || this.#losesConstants(id)) return "usage";
    return verdict === undefined && this.#isSameInFunctions(id) ? "none" : "compatible";
  }

  /** Why old code does not compile with a type, in the directions in which operations use it; in both for no user. */
  #rejectedWhereUsed(id: string): readonly (readonly [Direction, string])[] {
    const { directions: used } = this.#users.of(id);
    const rejected = [...(this.#verdict.types.get(id)?.rejected ?? [])];
    return rejected.filter(([direction]) => used.length === 0 || used.includes(direction));
  }

  /** Whether old code can compare with a constant that the new type no longer has, which does not compile. */
  #losesConstants(id: string): boolean {
    const constants = ({ graph }: Output): string[] => {
      const node = graph.declarations.get(id)?.node;
      // The signature of a function names statuses, with which nobody compares.
      if (node === undefined || this.#compiler.isFunctionDeclaration(node)) return [];
      return constantsIn(this.#compiler, node);
    };
    const kept = new Set(constants(this.#pair.head));
    return constants(this.#pair.base).some((text) => !kept.has(text));
  }

  /** Whether a type that cannot be compared by itself makes no difference to any function. */
  #isSameInFunctions(id: string): boolean {
    const { base, head } = this.#pair;
    return [...this.#verdict.functions].every(
      ([name, isSame]) =>
        isSame ||
        !directions.some((direction) =>
          [base, head].some(({ graph }) => graph.closureOf(name, direction).has(id)),
        ),
    );
  }

  #broken(finding: OutputFinding, felt: readonly BrokenPart[]): OutputFinding {
    const first = felt.find(({ question }) => question.surface.startsWith("paths[")) ?? felt[0];
    if (first === undefined) return finding;
    const { question, reason } = first;
    const { surface } = question;
    const name = surface.startsWith("paths[") ? (this.#users.nameOf(surface) ?? surface) : surface;
    const where = `${question.part} of \`${name}\``;
    const declaration = this.#pair.base.graph.declarations.get(finding.id);
    const label = declaration === undefined ? finding.id : this.#labelOf(declaration);
    const message = `${label} changed, and old code no longer compiles: in ${where}, ${reason}.`;
    const compiler: CompilerFinding = {
      verdict: "breaks",
      disagrees: false,
      message: `${reason}.`,
    };
    return { ...finding, types: "breaking", message, compiler };
  }

  #withReason(finding: OutputFinding): OutputFinding {
    const [rejected] = this.#rejectedWhereUsed(finding.id);
    if (rejected === undefined) return finding;
    const [direction, reason] = rejected;
    const message = `As part of a ${direction}: ${reason}.`;
    return { ...finding, compiler: { verdict: "breaks", disagrees: false, message } };
  }

  /** Whether what is broken is made of a declaration. */
  #isFeltBy(id: string, { question }: BrokenPart): boolean {
    const { surface, direction, isOwn } = question;
    if (isOwn) return surface === id;
    return [this.#pair.base, this.#pair.head].some(({ graph }) =>
      graph.closureOf(surface, direction).has(id),
    );
  }

  /** Whether what is broken is the function or the operation itself. */
  #isOwn(id: string, { question: { surface } }: BrokenPart): boolean {
    if (surface === id) return true;
    const isItsType = ({ graph }: Output): boolean =>
      graph.referencesOf(surface, "request").includes(id) && id.startsWith("operations[");
    return isItsType(this.#pair.base) || isItsType(this.#pair.head);
  }

  #isFunction({ node }: Declaration): boolean {
    return this.#compiler.isFunctionDeclaration(node);
  }

  /** `functions`, an object of what is exported by itself too. */
  #isListOfOthers({ node }: Declaration): boolean {
    const compiler = this.#compiler;
    if (!compiler.isVariableDeclaration(node) || node.type === undefined) return false;
    if (!compiler.isTypeLiteralNode(node.type)) return false;
    return node.type.members.every(
      (member) =>
        compiler.isPropertySignature(member) &&
        member.type !== undefined &&
        compiler.isTypeQueryNode(member.type),
    );
  }

  #ruleOf(declaration: Declaration): OutputRule {
    if (this.#isFunction(declaration)) return "signature-changed";
    if (declaration.id !== declaration.name) return "internal-type-changed";
    if (isOperation(declaration) || declaration.way[0] === "operations")
      return "operation-type-changed";
    return "exported-type-changed";
  }

  #labelOf(declaration: Declaration): string {
    const { id, name, module } = declaration;
    if (this.#isFunction(declaration)) return `The signature of \`${name}\``;
    const operation = this.#users.nameOf(id);
    if (operation !== undefined) return `The type of \`${operation}\``;
    if (id !== name) return `The type \`${name}\` in \`${module}\``;
    return `The type \`${name}\``;
  }
}

/** The constants that a type consists of, such as those of an enum. Keys of other types are none. */
function constantsIn(compiler: Compiler, node: ts.Node): string[] {
  const found: string[] = [];
  const visit = (here: ts.Node): void => {
    if (compiler.isLiteralTypeNode(here) && compiler.isLiteralExpression(here.literal))
      found.push(here.getText());
    if (!compiler.isIndexedAccessTypeNode(here)) compiler.forEachChild(here, visit);
  };
  visit(node);
  return found;
}

const quietWords: Readonly<Record<Exclude<TypesImpact, "breaking">, string>> = {
  usage: "changed; code that writes or reads it by its name may no longer compile.",
  compatible: "changed; old code still compiles.",
  none: "is written differently but means the same to the compiler.",
};
