import type { JsonObject, JsonValue } from "../../document.ts";
import { isObject } from "../../reference.ts";
import { canonicalText, memberText, sameJson } from "../json-text.ts";
import { child } from "../node.ts";
import type { NoteProse } from "./prose-change.ts";
import { nodesUnder, ownValue, type WrittenObject, type WrittenPair } from "./written-pair.ts";

/** The fields of an Example Object that hold its value alone (OpenAPI 3.2 section 4.19). */
const valueFields = ["value", "dataValue"];
const exampleFields = [
  ...valueFields,
  "externalValue",
  "serializedValue",
  "summary",
  "description",
];

/**
 * Compares the examples of an object, whatever way they are written in. One that moves from `example` to `examples`,
 * as it does from OpenAPI 3.0 to 3.1, or into `components`, is the same.
 */
export function compareExamples(pair: WrittenPair, note: NoteProse): void {
  const { base, head } = pair;
  const changed = ["example", "examples"].find(
    (key) => !sameJson(ownValue(base.value, key), ownValue(head.value, key)),
  );
  if (changed === undefined) return;
  const isNamed = [base, head].every(({ value }) => isObject(ownValue(value, "examples")));
  const isSame =
    isSameSet(examplesOf(base, false), examplesOf(head, false)) &&
    (!isNamed || isSameSet(examplesOf(base, true), examplesOf(head, true)));
  if (isSame) return;
  note({
    kind: "example",
    owner: { base: base.node, head: head.node },
    at: nodesUnder(pair, changed),
    name: changed,
  });
}

function isSameSet(left: ReadonlySet<string>, right: ReadonlySet<string>): boolean {
  return left.size === right.size && [...left].every((item) => right.has(item));
}

/** The examples of an object as texts: those with a name and their name, or all of them by what they say. */
function examplesOf(place: WrittenObject, named: boolean): ReadonlySet<string> {
  const { value } = place;
  const found = new Set<string>();
  const { examples } = value;
  if (!named && ownValue(value, "example") !== undefined) {
    found.add(memberText(value, "example", value["example"]));
  }
  if (Array.isArray(examples)) {
    examples.forEach((item, index) => found.add(memberText(examples, String(index), item)));
  } else if (isObject(examples)) {
    for (const name of Object.keys(examples)) {
      const said = exampleText(place, examples, name);
      found.add(named ? `${JSON.stringify(name)} ${said}` : said);
    }
  }
  return found;
}

/** What an entry of `examples` says: its value, and what else is written of it. */
function exampleText(place: WrittenObject, examples: JsonObject, name: string): string {
  const value = examples[name];
  if (value === undefined) return "";
  const node = child(child(place.node, "examples"), name, "example");
  const example = place.references.follow({ node, value })?.value ?? value;
  if (!isObject(example) || !exampleFields.some((field) => Object.hasOwn(example, field))) {
    return example === value ? memberText(examples, name, value) : canonicalText(example);
  }
  const fields: [string, JsonValue][] = Object.entries(example).flatMap(([key, item]) =>
    item === undefined ? [] : [[key, item]],
  );
  const [only, ...more] = fields;
  return only !== undefined && more.length === 0 && valueFields.includes(only[0])
    ? memberText(example, ...only)
    : canonicalText(example);
}
