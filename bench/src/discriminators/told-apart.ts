import type ts from "typescript";
import type { SchemaProgram } from "./schema-program.ts";
import type { Discriminating } from "./stripped.ts";

/**
 * Whether the variants of a discriminated union have the property with values that no other variant has, so that
 * TypeScript narrows by it; why not, where they have not; and `undefined` where the type cannot be found by its location.
 */
export function toldApart(
  program: SchemaProgram,
  { tokens, property }: Discriminating,
): true | string | undefined {
  const { checker } = program;
  const type = typeAt(program, tokens);
  if (type === undefined) return undefined;
  const whole = checker.getNonNullableType(type);
  if (!whole.isUnion()) return checker.typeToString(whole) === "never" ? "never" : true;
  const seen = new Map<string, ts.Type>();
  for (const variant of whole.types) {
    const symbol = checker.getPropertyOfType(variant, property);
    if (symbol === undefined) return "a variant without the property";
    const value = checker.getNonNullableType(checker.getTypeOfSymbol(symbol));
    for (const one of value.isUnion() ? value.types : [value]) {
      const text = checker.typeToString(one);
      if (!one.isLiteral()) return `a variant with ${text.slice(0, 40)}`;
      if (seen.has(text)) return `two variants with ${text}`;
      seen.set(text, variant);
    }
  }
  return true;
}

/** The type of the schema that some keys of a description lead to. */
function typeAt(
  { checker, exported }: SchemaProgram,
  tokens: readonly string[],
): ts.Type | undefined {
  const [section = "", ...steps] = tokens;
  const propertyOf = (type: ts.Type, name: string): ts.Type | undefined => {
    const symbol = checker.getPropertyOfType(checker.getNonNullableType(type), name);
    return symbol && checker.getTypeOfSymbol(symbol);
  };
  let type = exported.get(section);
  // Down to the schema the keys are those of the description; the type of a schema is that of its media type.
  let isSchema = false;
  while (type !== undefined && steps.length > 0) {
    const step = steps.shift() ?? "";
    if (!isSchema) {
      isSchema = step === "schema" || (section === "components" && step === "schemas");
      if (step === "schema") continue;
      type = propertyOf(type, step);
      if (isSchema) type = type && propertyOf(type, steps.shift() ?? "");
      continue;
    }
    const here: ts.Type = checker.getNonNullableType(type);
    switch (step) {
      case "properties":
        type = propertyOf(here, steps.shift() ?? "");
        break;
      case "items":
        type = here.getNumberIndexType();
        break;
      case "additionalProperties":
        type = here.getStringIndexType();
        break;
      case "allOf":
      case "anyOf":
      case "oneOf":
        steps.shift();
        break;
      default:
        return undefined;
    }
  }
  return type;
}
