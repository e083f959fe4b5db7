import ts from "typescript";

/** So deep, and so much, code is written for one type. */
const mostLevels = 9;
const mostParts = 4000;
const mostForms = 40;

/**
 * Literals of a type, as a consumer could write them: one with every property, one with the required ones alone, and
 * for each form of a union inside one that takes it.
 */
export function literalsOf(checker: ts.TypeChecker, type: ts.Type): string[] {
  let parts = 0;
  const write = (of: ts.Type, outer: readonly ts.Type[], isMinimal: boolean): readonly string[] => {
    parts += 1;
    if (parts > mostParts || outer.length > mostLevels || outer.includes(of)) return ["null!"];
    if (of.isUnion()) {
      const forms = of.types.filter(({ flags }) => (flags & ts.TypeFlags.Undefined) === 0);
      return forms.flatMap((form) => write(form, outer, isMinimal)).slice(0, mostForms);
    }
    const simple = simpleLiteral(checker, of);
    if (simple !== undefined) return [simple];
    const inner = [...outer, of];
    if (checker.isTupleType(of)) return ["null!"];
    if (checker.isArrayLikeType(of)) {
      const item = checker.getIndexTypeOfType(of, ts.IndexKind.Number);
      return item === undefined ? ["[]"] : write(item, inner, isMinimal).map((text) => `[${text}]`);
    }
    const members = checker.getPropertiesOfType(of).flatMap((property) => {
      const isOptional = (property.flags & ts.SymbolFlags.Optional) !== 0;
      if (isOptional && isMinimal) return [];
      const texts = write(checker.getTypeOfSymbol(property), inner, isMinimal);
      if (isOptional && (texts.length === 0 || texts[0] === "null!")) return [];
      return [{ key: JSON.stringify(property.name), texts }];
    });
    const values = checker.getIndexTypeOfType(of, ts.IndexKind.String);
    if (values !== undefined && !isMinimal && (values.flags & ts.TypeFlags.Never) === 0) {
      members.push({ key: '"any other name"', texts: write(values, inner, isMinimal) });
    }
    const withForm = (chosen?: number, form = 0): string =>
      `{ ${members.map(({ key, texts }, index) => `${key}: ${texts[index === chosen ? form : 0] ?? "null!"}`).join(", ")} }`;
    const others = members.flatMap(({ texts }, index) =>
      texts.slice(1).map((_, form) => withForm(index, form + 1)),
    );
    return [withForm(), ...others].slice(0, mostForms);
  };
  return [...new Set([...write(type, [], false), ...write(type, [], true)])];
}

function simpleLiteral(checker: ts.TypeChecker, type: ts.Type): string | undefined {
  const { flags } = type;
  if (type.isStringLiteral() || type.isNumberLiteral()) return JSON.stringify(type.value);
  if ((flags & ts.TypeFlags.BooleanLiteral) !== 0) return checker.typeToString(type);
  if ((flags & ts.TypeFlags.Null) !== 0) return "null";
  if ((flags & ts.TypeFlags.Undefined) !== 0) return "undefined";
  if ((flags & ts.TypeFlags.StringLike) !== 0) return '("" as string)';
  if ((flags & ts.TypeFlags.NumberLike) !== 0) return "(0 as number)";
  if ((flags & ts.TypeFlags.BooleanLike) !== 0) return "(true as boolean)";
  if ((flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) !== 0) return "(null as unknown)";
  return (flags & ts.TypeFlags.Never) !== 0 ? "null!" : undefined;
}

/** Expressions that read each property of a type, as far as it can be read without asking for its form. */
export function readsOf(checker: ts.TypeChecker, type: ts.Type, root: string): string[] {
  const reads: string[] = [];
  const visit = (of: ts.Type, place: string, outer: readonly ts.Type[]): void => {
    const present = checker.getNonNullableType(of);
    if (reads.length > mostParts || outer.length > mostLevels || outer.includes(present)) return;
    const inner = [...outer, present];
    const item = checker.isArrayLikeType(present)
      ? checker.getIndexTypeOfType(present, ts.IndexKind.Number)
      : undefined;
    if (item !== undefined) {
      visit(item, `${place}?.[0]`, inner);
      return;
    }
    const forms = present.isUnion() ? present.types : [present];
    const objects = ts.TypeFlags.Object | ts.TypeFlags.Intersection;
    if (!forms.every(({ flags }) => (flags & objects) !== 0)) return;
    for (const property of checker.getPropertiesOfType(present)) {
      const read = `${place}?.[${JSON.stringify(property.name)}]`;
      reads.push(read);
      visit(checker.getTypeOfSymbol(property), read, inner);
    }
  };
  visit(type, root, []);
  return reads;
}
