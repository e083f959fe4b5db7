import type { JsonObject, JsonValue } from "../document.ts";
import { child, type Node } from "../model/node.ts";
import { warning, type Problem } from "../model/problem.ts";
import { jsonSchemaTypes } from "../model/schema-types.ts";
import type { Place } from "../model/walk.ts";
import { isObject } from "../reference.ts";

/** The faults in those keywords of a schema that hold no schemas. Most have none, and cost no more than to see that. */
export function keywordProblems({ node, value }: Place<JsonObject>): readonly Problem[] {
  let problems: readonly Problem[] = none;
  for (const keyword in value) {
    const check = checks.get(keyword);
    const inner = check === undefined ? undefined : value[keyword];
    if (check === undefined || inner === undefined || check.fits(inner)) continue;
    problems = [...problems, ...check.faults(inner, child(node, keyword))];
  }
  if (value["readOnly"] === true && value["writeOnly"] === true) {
    const message =
      'A schema that is both "readOnly" and "writeOnly" could be neither sent nor received, so both are ignored.';
    const fault = warning("contradictory-direction", child(node, "writeOnly"), message);
    problems = [...problems, fault];
  }
  return problems;
}

const none: readonly Problem[] = [];

/** What is asked of a keyword. */
interface Check {
  readonly keyword: string;
  readonly fits: (value: JsonValue) => boolean;
  /** What is wrong with a value that does not fit. */
  readonly faults: (value: JsonValue, node: Node) => Problem[];
}

const checks: ReadonlyMap<string, Check> = byKeyword([
  {
    keyword: "$ref",
    fits: (value) => typeof value === "string",
    faults: (_, node) => [invalid(node, "A $ref has to be a string")],
  },
  {
    keyword: "required",
    fits: isListOfTexts,
    faults: (_, node) => [
      invalid(node, '"required" of a schema has to be a list of property names'),
    ],
  },
  {
    keyword: "dependentRequired",
    fits: (value) => isObject(value) && Object.values(value).every(isListOfTexts),
    faults: (_, node) => [
      invalid(node, '"dependentRequired" of a schema has to have lists of property names'),
    ],
  },
  {
    keyword: "enum",
    fits: Array.isArray,
    faults: (_, node) => [invalid(node, '"enum" of a schema has to be a list')],
  },
  ...["allOf", "anyOf", "oneOf"].map((keyword): Check => ({
    keyword,
    fits: (value) => !Array.isArray(value) || value.length > 0,
    faults: (_, node) => [
      invalid(node, `"${keyword}" of a schema has to list at least one schema`),
    ],
  })),
  {
    keyword: "type",
    fits: (value) => (Array.isArray(value) ? value.every(isTypeName) : isTypeName(value)),
    faults: typeProblems,
  },
  {
    keyword: "$dynamicRef",
    fits: () => false,
    faults(value, node) {
      const message = `The $dynamicRef ${JSON.stringify(value)} points to nothing, so the type is unknown.`;
      return [warning("lost-schema", node, message)];
    },
  },
  { keyword: "discriminator", fits: () => false, faults: discriminatorProblems },
]);

function byKeyword(list: readonly Check[]): ReadonlyMap<string, Check> {
  return new Map(list.map((check) => [check.keyword, check]));
}

function isTypeName(value: JsonValue | undefined): boolean {
  return jsonSchemaTypes.has(value);
}

function typeProblems(value: JsonValue, node: Node): Problem[] {
  const types = Array.isArray(value) ? value : [value];
  return types
    .filter((type) => !isTypeName(type))
    .map((type) => {
      const text = isObject(type) ? "An object" : JSON.stringify(type);
      const message = `${text} is not a type of JSON Schema, so the type is unknown: write ${[...jsonSchemaTypes].join(", ")}.`;
      return warning("unknown-type", node, message);
    });
}

function discriminatorProblems(value: JsonValue, node: Node): Problem[] {
  if (!isObject(value)) return [invalid(node, "A discriminator has to be an object")];
  const { propertyName, mapping, defaultMapping } = value;
  const problems: Problem[] = [];
  if (typeof propertyName !== "string") {
    problems.push(invalid(node, 'A discriminator needs a "propertyName"'));
  }
  const map = child(node, "mapping");
  if (mapping !== undefined && !isObject(mapping)) {
    problems.push(invalid(map, "A discriminator mapping has to be an object"));
  }
  if (defaultMapping !== undefined && typeof defaultMapping !== "string") {
    const message = 'The "defaultMapping" of a discriminator has to be a $ref or a name.';
    problems.push(warning("unresolved-mapping", child(node, "defaultMapping"), message));
  }
  for (const [key, target] of isObject(mapping) ? Object.entries(mapping) : []) {
    if (typeof target === "string") continue;
    const message = "A discriminator mapping has to be a $ref or a name";
    problems.push(invalid(child(map, key), message));
  }
  return problems;
}

/** A fault in a keyword takes away what it says, and nothing else: the type allows more then. */
function invalid(node: Node, fault: string): Problem {
  return warning("invalid-schema", node, `${fault}, so it is ignored.`);
}

function isListOfTexts(value: JsonValue | undefined): boolean {
  return Array.isArray(value) && value.every((item) => typeof item === "string");
}
