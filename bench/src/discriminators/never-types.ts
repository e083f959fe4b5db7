import ts from "typescript";
import { isNever, type SchemaProgram } from "./schema-program.ts";

/**
 * Where the types of a client are `never`: in each schema and each operation, down to the schemas that it refers to,
 * which are looked at by themselves.
 */
export function neverTypes({ checker, schemas, exported }: SchemaProgram): ReadonlySet<string> {
  const found = new Set<string>();
  const named = new Set(schemas.values());
  const visit = (type: ts.Type, path: string, seen: Set<ts.Type>, isStart: boolean): void => {
    if (!isStart && named.has(type) && (type.flags & ts.TypeFlags.Never) === 0) return;
    if (seen.has(type)) return;
    seen.add(type);
    if (isNever(checker, type)) {
      found.add(path);
      return;
    }
    if (type.isUnion()) {
      for (const part of type.types) {
        if (!isMixture(part, type.types, checker)) visit(part, path, seen, false);
      }
      return;
    }
    if ((type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)) === 0) return;
    if (checker.isArrayType(type) || checker.isTupleType(type)) {
      const reference = type as ts.TypeReference;
      for (const item of checker.getTypeArguments(reference)) visit(item, `${path}[]`, seen, false);
      return;
    }
    for (const property of checker.getPropertiesOfType(type)) {
      visit(checker.getTypeOfSymbol(property), `${path}.${property.name}`, seen, false);
    }
    for (const { type: value } of checker.getIndexInfosOfType(type)) {
      visit(value, `${path}[*]`, seen, false);
    }
  };
  for (const [name, type] of schemas) visit(type, name, new Set(), true);
  const operations = exported.get("operations");
  if (operations !== undefined) visit(operations, "operations", new Set(), true);
  return found;
}

/**
 * Whether a part of a union is made of others: where two unions hold at once, as where a property is declared by one type
 * and required by another, TypeScript has each variant of the one with each of the other until somebody uses the type.
 */
function isMixture(part: ts.Type, parts: readonly ts.Type[], checker: ts.TypeChecker): boolean {
  if (!part.isIntersection() || !isNever(checker, part)) return false;
  const others = parts.filter((other) => other !== part && !isNever(checker, other));
  const pieces = new Set(others.flatMap(piecesOf));
  return piecesOf(part).every((piece) => pieces.has(piece));
}

function piecesOf(type: ts.Type): readonly ts.Type[] {
  return type.isIntersection() ? type.types : [type];
}
