import { outcomeType, type OperationOutcome } from "./read-results.ts";
import { initType, type OperationShape } from "./operation-shape.ts";
import {
  addNamesIn,
  atom,
  docComment,
  generic,
  literal,
  type Member,
  neverType,
  numericProperty,
  object,
  printAlias,
  printObject,
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
    ...acceptDeclarations(shape, names),
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
  const { declared } = acceptParameter(shape);
  if (type !== undefined) return doc + alias(names.init, type, used, declared);
  for (const member of init) addNamesIn(member.type, used);
  const body = printObject(init, 0);
  const end = " extends CallOptions ";
  // Where there are no members, all of it stands on one line.
  const [firstLine = ""] = body.split("\n");
  const head = withGenerics(`export interface ${names.init}`, declared, end + firstLine);
  return `${doc}${head}${body.slice(firstLine.length)}\n`;
}

function acceptDeclarations(shape: OperationShape, used: Set<string>): string[] {
  const { names, accepted } = shape;
  if (accepted.names.length === 0) return [];
  const accept = docComment([`The media types of a success of ${called(shape)}.`], 0);
  const bodies = docComment(
    [`The data of a success of ${called(shape)} by status and by the media type that is accepted.`],
    0,
  );
  const byStatus = [...accepted.byStatus].map(([status, types]): Member => {
    const members = [...types].map(([name, type]) => property(name, type));
    return (isNumber(status) ? numericProperty : property)(status, object(members));
  });
  return [
    accept + alias(names.accept, union(accepted.names.map(literal)), used),
    bodies + declaration(names.bodies, object(byStatus), used),
  ];
}

function isNumber(status: string): boolean {
  return /^\d+$/.test(status);
}

/** A status as a type. */
function statusType(status: string): Type {
  return isNumber(status) ? atom(status) : literal(status);
}

function successDeclaration(shape: OperationShape, used: Set<string>): string {
  const { names, outcomes } = shape;
  const types = outcomes.filter(({ ok }) => ok).map((outcome) => bodyType(outcome, shape));
  const doc = docComment([`The data of a success of ${called(shape)}.`], 0);
  const { declared } = acceptParameter(shape);
  return doc + declaration(names.success, union(types), used, declared);
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
    statusType(status),
    dataType(outcome, shape),
    ...received(headers),
  ]);
}

/** The type of what one status brings. The only success or error goes by its name. */
function dataType(outcome: OperationOutcome, shape: OperationShape): Type {
  const { ok } = outcome;
  const isAlone = shape.outcomes.filter((other) => other.ok === ok).length === 1;
  if (!isAlone) return bodyType(outcome, shape);
  return ok ? successType(shape) : atom(shape.names.error);
}

/** The type of the data of all successes, by its name. */
export function successType(shape: OperationShape): Type {
  return atom(shape.names.success + acceptParameter(shape).accepted);
}

/** The type of what one status brings, without a name for it: what is accepted, where that is a choice. */
function bodyType(outcome: OperationOutcome, { names, accepted }: OperationShape): Type {
  const { ok, status } = outcome;
  if (!ok || !accepted.byStatus.has(status)) return outcomeType(outcome);
  return atom(`${names.bodies}[${statusType(status).flat ?? ""}][Accept]`);
}

function received({ required, optional }: OperationOutcome["headers"]): Type[] {
  if (required.length + optional.length === 0) return [];
  const names = (of: readonly string[]): Type =>
    of.length === 0 ? neverType : union(of.map(literal));
  return [
    generic("ResponseWith", [names(required), ...(optional.length === 0 ? [] : [names(optional)])]),
  ];
}

function declaration(name: string, type: Type, used: Set<string>, generics = ""): string {
  addNamesIn(type, used);
  return type.kind === "object" && type.flat === undefined
    ? `export interface ${name} ${printObject(type.members, 0)}\n`
    : alias(name, type, used, generics);
}

function alias(name: string, type: Type, used: Set<string>, generics = ""): string {
  addNamesIn(type, used);
  return printAlias(withGenerics(`export type ${name}`, generics, " ="), type);
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
export function acceptParameter({ names, accepted }: OperationShape): {
  readonly declared: string;
  readonly accepted: string;
} {
  return accepted.names.length === 0
    ? { declared: "", accepted: "" }
    : { declared: `<Accept extends ${names.accept} = ${names.accept}>`, accepted: "<Accept>" };
}
