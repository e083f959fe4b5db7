import {
  isObject,
  textOf,
  part,
  type Raw,
  type RawDescription,
  type RawObject,
} from "./raw-description.ts";

/** How deep values are made with all that they can have, and how deep with what they must have. */
const maxDepth = 5;
const maxRequiredDepth = 15;

/** A text that means something to most formats, but holds no delimiter of a style. */
const text = "ü/b?c=d&e#f%g";

const formats: Readonly<Record<string, string>> = {
  date: "2020-01-02",
  "date-time": "2020-01-02T03:04:05Z",
  uuid: "00000000-0000-4000-8000-000000000000",
};

/** A value of a schema, as far as types, lists of values and properties say. */
export function valueOf(description: RawDescription, schema: Raw | undefined, depth = 0): Raw {
  const target = description.follow(schema);
  if (target["const"] !== undefined) return target["const"];
  const listed = target["enum"];
  if (Array.isArray(listed) && listed.length > 0) return (listed as Raw[])[0] ?? null;
  for (const key of ["oneOf", "anyOf"]) {
    const variants = target[key];
    if (!Array.isArray(variants) || variants.length === 0) continue;
    const chosen = valueOf(description, (variants as Raw[])[0], depth + 1);
    return isObject(chosen) ? { ...objectOf(description, target, depth), ...chosen } : chosen;
  }
  const type = typeOf(description, target);
  const [whole] =
    type === "object" || target["type"] !== undefined ? [] : typedParts(description, target);
  if (whole !== undefined) return valueOf(description, whole, depth + 1);
  switch (type) {
    case "integer":
      return 7;
    case "number":
      return 1.5;
    case "boolean":
      return true;
    case "array":
      return depth > maxDepth
        ? []
        : Array<Raw>(2).fill(valueOf(description, target["items"], depth + 1));
    case "object":
      return objectOf(description, target, depth);
    default:
      return formats[textOf(target["format"])] ?? text;
  }
}

/** The parts of a schema that say what type its values are of. */
function typedParts(description: RawDescription, { allOf: all }: RawObject): Raw[] {
  const parts = Array.isArray(all) ? (all as Raw[]) : [];
  return parts.filter((each) => typeOf(description, each) !== "");
}

/** The type of the values of a schema, as it is written or can be told from its keywords. */
export function typeOf(description: RawDescription, schema: Raw | undefined): string {
  const target = description.follow(schema);
  const { type } = target;
  if (typeof type === "string") return type;
  if (Array.isArray(type)) return textOf((type as Raw[]).find((each) => each !== "null"));
  if (target["properties"] !== undefined || target["additionalProperties"] !== undefined)
    return "object";
  if (target["items"] !== undefined) return "array";
  const all = target["allOf"];
  const parts = Array.isArray(all) ? (all as Raw[]) : [];
  return parts.map((each) => typeOf(description, each)).find((each) => each !== "") ?? "";
}

function objectOf(description: RawDescription, target: RawObject, depth: number): RawObject {
  if (depth > maxRequiredDepth) return {};
  const { allOf: all, required } = target;
  const inherited = (Array.isArray(all) ? (all as Raw[]) : []).map((each) =>
    valueOf(description, each, depth + 1),
  );
  const needed: readonly Raw[] = Array.isArray(required) ? (required as Raw[]) : [];
  const own = Object.entries(part(target, "properties"))
    .filter(([name]) => depth <= maxDepth || needed.includes(name))
    .map(([name, schema]): [string, Raw] => [name, valueOf(description, schema, depth + 1)]);
  return Object.assign({}, ...inherited.filter(isObject), Object.fromEntries(own)) as RawObject;
}
