import type { ApiModel } from "@convex-openapi/document/model";
import { code, propertyText } from "./compare/words.ts";
import { splitAtCondition } from "./condition-path.ts";
import { describedItem } from "./described-items.ts";

/** A place of a description in words and as a TypeScript type. */
export interface PlaceText {
  /** Markdown that can begin a sentence, such as "The 200 response of `GET /teams`". */
  readonly text: string;
  /**
   * The way to the type of the place: the name of an interface, then keys as TypeScript writes them, such as
   * `components`, `"schemas"`, `"Team"`. `undefined` where no type stands for the place.
   */
  readonly type: TypeSteps | undefined;
}

/** See {@link PlaceText.type}. */
export type TypeSteps = readonly string[];

/**
 * The key beside `"content"` under which the compiler is shown the items of sequences, see `OperationTypeOptions`. No
 * package has it.
 */
export const itemsStep = '"items"';

/** What stands in a media type. `types` are those of what it holds, as a value at once and item by item. */
export function mediaTypePlace(
  model: ApiModel,
  at: readonly string[],
  [keyword, ...inSchema]: readonly string[],
  owner: string,
  types: Readonly<Record<"content" | "items", TypeSteps>>,
): PlaceText {
  if (keyword === undefined) return schemaPlace(owner, [], types.content);
  const described = describedItem(model, model.nodeAt([...at, keyword]));
  if (described === undefined) return schemaPlace(owner, inSchema, types.content);
  const type = types[described.member];
  const [step, ...inItem] = inSchema;
  const item = `each item of ${owner}`;
  if (!described.isListed) return schemaPlace(item, inSchema, type);
  return step === "items"
    ? schemaPlace(item, inItem, [...type, "number"])
    : schemaPlace(owner, inSchema, type);
}

/** What stands in a schema, by the way to it. What a condition asks is said of the condition, not of the schema. */
export function schemaPlace(owner: string, tokens: readonly string[], type: TypeSteps): PlaceText {
  const condition = splitAtCondition(tokens);
  const steps = [...type, ...schemaPath(tokens).type];
  if (condition === undefined) return inside(owner, schemaPath(tokens).text, steps);
  const holder = phrase(owner, schemaPath(condition.before).text);
  const part = `the ${code(condition.keyword)} of ${holder}`;
  return { ...schemaPlace(part, condition.after, []), type: steps };
}

/** What stands at a path in something that has words, or that thing itself. */
export function inside(owner: string, path: string, type: TypeSteps | undefined): PlaceText {
  return { text: path === "" ? capitalise(owner) : phrase(owner, path), type };
}

function phrase(owner: string, path: string): string {
  return path === "" ? owner : `${code(path.replace(/^\./, ""))} in ${owner}`;
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The way from a schema to a schema in it: `.name[].id` for people and `"name"`, `number`, `"id"` for the compiler. */
export function schemaPath(tokens: readonly string[]): { text: string; type: string[] } {
  let text = "";
  const type: string[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index];
    const next = tokens[index + 1];
    if (token === "properties" && next !== undefined) {
      text += `.${propertyText(next)}`;
      type.push(JSON.stringify(next));
      index += 1;
    } else if (token === "items" || token === "prefixItems" || token === "contains") {
      text += "[]";
      type.push("number");
      if (token === "prefixItems") index += 1;
    } else if (token === "additionalProperties" || token === "patternProperties") {
      text += ".*";
      type.push("string");
      if (token === "patternProperties") index += 1;
    } else if (token === "allOf" || token === "oneOf" || token === "anyOf") {
      index += 1;
    }
  }
  return { text, type };
}
