import { groupBy } from "@convex-openapi/document/model";
import { outcomeType, type OperationOutcome } from "./read-results.ts";
import { initType, type OperationShape } from "./operation-shape.ts";
import {
  addNamesIn,
  atom,
  docComment,
  generic,
  literal,
  neverType,
  object,
  printObject,
  printType,
  printWidth,
  property,
  type Type,
  union,
} from "@convex-openapi/types/printing";

/**
 * The declarations of the types of an operation: what its function takes and gives.
 *
 * @param names Gets the names that they refer to.
 */
export function operationDeclarations(
  shape: OperationShape,
  withResult: boolean,
  names: Set<string>,
): string[] {
  return [
    initDeclaration(shape, names),
    acceptDeclaration(shape, names),
    successDeclaration(shape, names),
    errorDeclaration(shape, names),
    ...(withResult ? [resultDeclaration(shape, names)] : []),
  ];
}

function called({ operation }: OperationShape): string {
  return `\`${operation.functionName}\``;
}

function initDeclaration(shape: OperationShape, used: Set<string>): string {
  const { names, init } = shape;
  const doc = docComment([`What ${called(shape)} takes.`], 0);
  const type = initType(shape);
  if (type !== undefined) return doc + alias(names.init, type, used);
  for (const member of init) addNamesIn(member.type, used);
  return `${doc}export interface ${names.init} extends CallOptions ${printObject(init, 0)}\n`;
}

function acceptDeclaration(shape: OperationShape, used: Set<string>): string {
  const { names, accepts } = shape;
  if (accepts.length === 0) return "";
  const doc = docComment([`The media types of a success of ${called(shape)}.`], 0);
  return doc + alias(names.accept, union(accepts.map(literal)), used);
}

function successDeclaration(shape: OperationShape, used: Set<string>): string {
  const { names, outcomes } = shape;
  const types = outcomes.filter(({ ok }) => ok).map(outcomeType);
  const doc = docComment([`The data of a success of ${called(shape)}.`], 0);
  return doc + declaration(names.success, union(types), used);
}

function errorDeclaration(shape: OperationShape, used: Set<string>): string {
  const { names, outcomes } = shape;
  const types = outcomes.filter(({ ok }) => !ok).map(outcomeType);
  const doc = docComment([`The declared errors of ${called(shape)}.`], 0);
  return doc + declaration(names.error, types.length === 0 ? neverType : union(types), used);
}

function resultDeclaration(shape: OperationShape, used: Set<string>): string {
  const { names, outcomes } = shape;
  const members = outcomes.map((outcome) => outcomeMember(outcome, shape));
  members.push(generic("OperationFailure", [literal("unexpected"), atom("UnexpectedResponse")]));
  const doc = docComment([`What ${called(shape)} gives.`], 0);
  return doc + alias(names.result, union(members), used, acceptParameter(shape).declared);
}

/** `OperationSuccess<200, Team>` */
function outcomeMember(outcome: OperationOutcome, shape: OperationShape): Type {
  const { ok, status, headers } = outcome;
  return generic(ok ? "OperationSuccess" : "OperationFailure", [
    /^\d+$/.test(status) ? atom(status) : literal(status),
    dataType(outcome, shape),
    ...received(headers),
  ]);
}

/** The type of what one status brings. The only success or error goes by its name. */
export function dataType(
  outcome: OperationOutcome,
  { names, outcomes, accepts }: OperationShape,
): Type {
  const { ok, bodies } = outcome;
  if (ok && accepts.length > 0 && bodies.length > 1) {
    // Parameters of a media type, such as a charset, make no other key.
    const byMediaType = [...groupBy(bodies, ({ mediaType }) => mediaType)].map(([name, alike]) =>
      property(name, union(alike.map(({ type }) => type))),
    );
    return generic("AcceptedBody", [object(byMediaType), atom("Accept")]);
  }
  const isAlone = outcomes.filter((other) => other.ok === ok).length === 1;
  return isAlone ? atom(ok ? names.success : names.error) : outcomeType(outcome);
}

function received({ required, optional }: OperationOutcome["headers"]): Type[] {
  if (required.length + optional.length === 0) return [];
  const names = (of: readonly string[]): Type =>
    of.length === 0 ? neverType : union(of.map(literal));
  return [
    generic("ResponseWith", [names(required), ...(optional.length === 0 ? [] : [names(optional)])]),
  ];
}

function declaration(name: string, type: Type, used: Set<string>): string {
  addNamesIn(type, used);
  return type.kind === "object" && type.flat === undefined
    ? `export interface ${name} ${printObject(type.members, 0)}\n`
    : alias(name, type, used);
}

function alias(name: string, type: Type, used: Set<string>, generics = ""): string {
  addNamesIn(type, used);
  const start = withGenerics(`export type ${name}`, generics, " =");
  const column = start.length - start.lastIndexOf("\n");
  const text = printType(type, 0, column, 1);
  const isBelow = type.kind === "atom" && column + text.length + 1 > printWidth;
  return `${start}${text.startsWith("\n") ? "" : isBelow ? "\n  " : " "}${text};\n`;
}

/** The start of a declaration, its type parameters on lines of their own where the line is too long. */
function withGenerics(start: string, generics: string, end: string): string {
  const flat = start + generics + end;
  if (flat.length <= printWidth || generics === "") return flat;
  return `${start}${brokenGenerics(generics)}${end}`;
}

/** A type parameter on a line of its own, its default on another one where it has to. */
export function brokenGenerics(generics: string): string {
  const line = `  ${generics.slice(1, -1)},`;
  return `<\n${line.length <= printWidth ? line : line.replace(" = ", " =\n    ")}\n>`;
}

/** What an operation with several kinds of successes is generic in, as it is declared and as it is used. */
export function acceptParameter({ names, accepts }: OperationShape): {
  readonly declared: string;
  readonly accepted: string;
} {
  return accepts.length === 0
    ? { declared: "", accepted: "" }
    : { declared: `<Accept extends ${names.accept} = ${names.accept}>`, accepted: "<Accept>" };
}
