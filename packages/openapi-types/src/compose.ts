import {
  indexSignature,
  isIndexSignature,
  neverType,
  object,
  openObject,
  unknownType,
  withParentheses,
  type Member,
  type Type,
} from "./type.ts";

/**
 * The union of some types, without what adds nothing: a type that is there already, `never`, and everything beside
 * `unknown`. `null` comes last.
 */
export function union(types: readonly Type[]): Type {
  const [single] = types;
  if (single !== undefined && types.length === 1) return single;
  const rest: Type[] = [];
  const seen = new Set<string>();
  let orNull: Type | undefined;
  for (const type of types) {
    for (const part of type.kind === "union" ? type.types : [type]) {
      if (isUnknown(part)) return unknownType;
      if (isNull(part)) orNull ??= part;
      else if (!isNever(part) && isNew(part, seen)) rest.push(part);
    }
  }
  if (orNull !== undefined) rest.push(orNull);
  const [only = neverType] = rest;
  if (rest.length <= 1) return only;
  return {
    kind: "union",
    types: rest,
    flat: joined(rest, " | ", (type) => type.kind === "intersection"),
  };
}

/**
 * The intersection of some types, without what adds nothing: a type that is there already, and `unknown`.
 *
 * An object type with properties and one that is only an index signature become one object type that a literal can
 * satisfy, see {@link withIndexSignature}; TypeScript would ask of their intersection that every property has the type
 * of the index signature too, which no object could.
 *
 * @param keepsMapsApart leaves such types as they are.
 */
export function intersection(types: readonly Type[], keepsMapsApart = false): Type {
  const [single] = types;
  if (single !== undefined && types.length === 1) return single;
  const flattened = types.flatMap((type) => (type.kind === "intersection" ? type.types : [type]));
  const telling = distinct(flattened).filter((type) => !isUnknown(type));
  const parts = keepsMapsApart ? telling : mergeIndexSignatures(telling);
  const [only = unknownType] = parts;
  if (parts.length <= 1) return only;
  return {
    kind: "intersection",
    types: parts,
    flat: joined(parts, " & ", (type) => type.kind === "union"),
  };
}

/**
 * An object type whose other keys hold `type`. TypeScript wants every property to fit the index signature, so that its
 * type is the union of `type` and those of the properties: what reading an unknown key can give. Where a property's
 * type takes several lines that union would repeat them, and `unknown` says the same with less.
 */
export function withIndexSignature(members: readonly Member[], type: Type): Type {
  const types = [type, ...members.map((member) => member.type)];
  if (members.some(({ optional }) => optional)) types.push({ kind: "atom", flat: "undefined" });
  const tooLong = members.some((member) => member.type.flat === undefined);
  return object([...members, indexSignature(tooLong ? unknownType : union(types))]);
}

function mergeIndexSignatures(types: readonly Type[]): readonly Type[] {
  const maps = types.flatMap((type) => indexTypeOf(type) ?? []);
  if (maps.length === 0 || types.length === 1) return types;
  const rest = types.filter((type) => indexTypeOf(type) === undefined);
  const literals = rest.filter((type) => type.kind === "object");
  const requiring = rest.filter(saysOnlyRequired);
  // The properties behind a name are not known here, and any of them may differ from the type of the map.
  if (literals.length + requiring.length < rest.length) {
    return [...rest, object([indexSignature(unknownType)])];
  }
  const members = new Map<string, Member>();
  for (const member of literals.flatMap((type) => type.members)) {
    if (member.name === undefined) {
      maps.push(member.type);
      continue;
    }
    const earlier = members.get(member.name);
    members.set(member.name, earlier === undefined ? member : bothOf(earlier, member));
  }
  // What holds anything in one type holds what the other types say.
  const telling = maps.filter((type) => !isUnknown(type));
  const map = telling.length === 0 ? unknownType : union(telling);
  const known =
    members.size === 0
      ? object([indexSignature(map)])
      : withIndexSignature([...members.values()], map);
  return [...requiring, known];
}

/** Whether a type says of properties that they are there, and not what they hold. */
function saysOnlyRequired(type: Type): boolean {
  if (type.kind === "union") return type.types.every(saysOnlyRequired);
  if (type.kind !== "generic" || type.name !== "Record") return false;
  const [names, held] = type.arguments;
  return names?.flat !== "string" && held !== undefined && isUnknown(held);
}

/** The property that two object types have in common. */
function bothOf(left: Member, right: Member): Member {
  const required = left.optional ? right : left;
  return { ...required, type: intersection([left.type, right.type]) };
}

/** The type of the values of an object type that is nothing but an index signature. */
function indexTypeOf(type: Type): Type | undefined {
  if (type.flat === openObject.flat) return unknownType;
  if (type.kind !== "object" || type.members.length !== 1) return undefined;
  const [member] = type.members;
  return member !== undefined && isIndexSignature(member) ? member.type : undefined;
}

function distinct(types: readonly Type[]): Type[] {
  const seen = new Set<string>();
  return types.filter((type) => isNew(type, seen));
}

/** Whether no type that reads the same was seen before. */
function isNew({ flat }: Type, seen: Set<string>): boolean {
  if (flat === undefined) return true;
  if (seen.has(flat)) return false;
  seen.add(flat);
  return true;
}

function joined(
  types: readonly Type[],
  operator: string,
  parenthesised: (type: Type) => boolean,
): string | undefined {
  const texts: string[] = [];
  for (const type of types) {
    if (type.flat === undefined) return undefined;
    texts.push(parenthesised(type) ? withParentheses(type, type.flat) : type.flat);
  }
  return texts.join(operator);
}

function isUnknown(type: Type): boolean {
  return type.flat === "unknown";
}

function isNull(type: Type): boolean {
  return type.flat === "null";
}

function isNever(type: Type): boolean {
  return type.flat === "never";
}
