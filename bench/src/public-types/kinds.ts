import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  isObject,
  part,
  type Raw,
  RawDescription,
  type RawObject,
} from "../public-descriptions/raw-description.ts";
import { root } from "../repository.ts";
import { Discriminated } from "./discriminated.ts";
import { keysOf, writtenAt } from "./written-part.ts";

/** What a part of a description is looked at with. */
interface Context {
  readonly description: RawDescription;
  readonly discriminated: Discriminated;
  /** The keys of the type that differs. */
  readonly keys: readonly string[];
}

interface Kind {
  /** How the row begins of `docs/openapi-typescript-differences.md` that explains it. */
  readonly row: string;
  /** Whether an object that stands in the part has the construct. */
  has(object: RawObject, context: Context): boolean;
}

/** Constructs that make types differ, those that tell more first. */
const kinds: readonly Kind[] = [
  {
    row: "a `$ref` to an optional header",
    has: ({ headers }, { description }) =>
      Object.values(isObject(headers) ? headers : {}).some(
        (header) =>
          isObject(header) &&
          header["$ref"] !== undefined &&
          description.follow(header)["required"] !== true,
      ),
  },
  {
    row: "`$ref` to a part of another schema",
    has: ({ $ref: to }) => typeof to === "string" && !/^#\/components\/\w+\/[^/]+$/.test(to),
  },
  {
    row: "a base with a discriminator",
    has: (object, { discriminated, keys }) =>
      object["discriminator"] !== undefined ||
      discriminated.selects(keys) ||
      listOf(object, "allOf").some((each) => discriminated.isBase(each)),
  },
  {
    row: "keywords beside a `$ref`",
    has: (object) =>
      typeof object["$ref"] === "string" &&
      ["properties", "required", "enum", "nullable"].some((name) => object[name] !== undefined),
  },
  {
    row: "an object of which nothing is said, as a part of `allOf`",
    has: (object, { description }) =>
      listOf(object, "allOf").some((each) => saysNothing(description.follow(each))) ||
      (listOf(object, "allOf").length > 0 && saysNothing(object)),
  },
  {
    row: "`enum` of an object",
    has: ({ type, enum: listed }) => type === "object" && listed !== undefined,
  },
  {
    row: "`anyOf` beside properties",
    has: (object) =>
      object["anyOf"] !== undefined &&
      (object["properties"] !== undefined || object["additionalProperties"] !== undefined),
  },
  {
    row: "`oneOf` or `anyOf` of several types beside a scalar type",
    has: ({ oneOf, type, enum: listed }) =>
      oneOf !== undefined && (listed !== undefined || (type !== undefined && type !== "object")),
  },
  {
    row: "`required` in another part of `allOf` than the property",
    has: (object, { description }) => {
      const composed = ["allOf", "anyOf", "oneOf"].flatMap((name) => listOf(object, name));
      const schemas = [object, ...composed.map((each) => description.follow(each))];
      return composed.length > 0 && schemas.some((each) => requiresElsewhere(each, schemas));
    },
  },
  {
    row: "`default` in a schema whose path contains `parameters`",
    has: ({ default: usual }, { keys }) =>
      usual !== undefined && keys.some((key) => /parameters|requestBod/i.test(key)),
  },
];

/**
 * Why types of a description differ that do so by themselves, as rows of the document; looked for in the description,
 * since no type says why it is what it is.
 */
export class Kinds {
  readonly #value: RawObject;
  readonly #context: Omit<Context, "keys">;

  constructor(value: RawObject) {
    const description = new RawDescription(value);
    this.#value = value;
    this.#context = { description, discriminated: new Discriminated(value, description) };
  }

  /** How the row begins that explains a type; `undefined` where none does. */
  rowOf(type: string): string | undefined {
    const objects = objectsIn(writtenAt(this.#value, type));
    const context = { ...this.#context, keys: keysOf(type) };
    return kinds.find((kind) => objects.some((object) => kind.has(object, context)))?.row;
  }
}

/**
 * The rows of the document that explain differences.
 *
 * @throws Error when the document has no such row.
 */
export function explainedRows(): readonly string[] {
  const text = readFileSync(join(root, "docs/openapi-typescript-differences.md"), "utf8");
  const missing = kinds.filter(({ row }) => !text.includes(`\n| ${row}`));
  if (missing.length > 0)
    throw new Error(`the document has no row "${missing.map(({ row }) => row).join('", "')}"`);
  return kinds.map(({ row }) => row);
}

/** Keys under which there is no schema. `default` is none of them: a response can be called so. */
const values: ReadonlySet<string> = new Set(["example", "examples", "enum", "const"]);

function objectsIn(value: Raw | undefined): RawObject[] {
  if (Array.isArray(value)) return (value as readonly Raw[]).flatMap(objectsIn);
  if (!isObject(value)) return [];
  const inner = Object.entries(value).flatMap(([key, each]) =>
    values.has(key) && !isObject(value["properties"]) ? [] : objectsIn(each),
  );
  return [value, ...inner];
}

function listOf(object: RawObject, name: string): readonly Raw[] {
  const list = object[name];
  return Array.isArray(list) ? (list as readonly Raw[]) : [];
}

/** Whether a schema requires a property that it does not declare, or that another one declares and does not require. */
function requiresElsewhere(schema: RawObject, all: readonly RawObject[]): boolean {
  const isDeclared = (one: RawObject, name: string): boolean =>
    Object.hasOwn(part(one, "properties"), name);
  return listOf(schema, "required").some(
    (name) =>
      typeof name === "string" &&
      (!isDeclared(schema, name) ||
        all.some((one) => isDeclared(one, name) && !listOf(one, "required").includes(name))),
  );
}

function saysNothing(schema: RawObject): boolean {
  const { type, properties, additionalProperties } = schema;
  const isEmpty = Object.keys(part(schema, "properties")).length === 0;
  return type === "object" && (properties === undefined || isEmpty) && !additionalProperties;
}
