import type { JsonValue } from "../../document.ts";
import { partsOf } from "../composition.ts";
import type { Schema } from "../schema.ts";

/** One of the forms that an event of an event stream can have. */
export interface EventForm {
  /** What its field `event` can be, `undefined` where it can be any text. */
  readonly names: readonly string[] | undefined;
  /** Whether it always has that field. */
  readonly isNamed: boolean;
  /** Whether its data is JSON, else it is text. */
  readonly isJson: boolean;
  /** What its data holds: the JSON, or the text. */
  readonly data: Schema | undefined;
}

/** The fields of an event (HTML section 9.2.6); `comment` is what some frameworks describe, and no event has it. */
const fields: ReadonlySet<string> = new Set(["data", "event", "id", "retry", "comment"]);

/** Upper bound on the forms that are told apart, to bound time and memory. */
const MAX_FORMS = 400;

/** Data that ends a stream and is no event, as APIs for language models have it. It is no JSON. */
export const endMarker = "[DONE]";

/** The form of an event of which nothing is said. */
export const anyEvent: EventForm = {
  names: undefined,
  isNamed: false,
  isJson: false,
  data: undefined,
};

/**
 * The forms of an event that a schema describes by its fields, as OpenAPI 3.2 has it ("Special Considerations for
 * Server-Sent Events"): with `data`, and nothing but what an event has. `undefined` for any other schema.
 */
export function eventForms(schema: Schema): readonly EventForm[] | undefined {
  const shapes = shapesOf(schema);
  const names = new Set(shapes.flatMap((parts) => parts.flatMap(propertyNames)));
  if (!names.has("data") || ![...names].every((name) => fields.has(name))) return undefined;
  const forms = shapes.map(formOf);
  // The marker is given to nobody where other data is JSON.
  const items = forms.filter((form) => !endsStream(form));
  return forms.some(({ isJson }) => isJson) && items.length > 0 ? items : forms;
}

/** Whether the data of an event of that name is read as JSON: where forms contradict each other, it is left as text. */
export function isJsonEvent(forms: readonly EventForm[], name: string | undefined): boolean {
  const named = forms.filter(({ names }) => name !== undefined && names?.includes(name));
  const same = named.length > 0 ? named : forms.filter(({ names }) => names === undefined);
  return same.length > 0 && same.every(({ isJson }) => isJson);
}

/** Whether the data of the events of a form is read as JSON. */
export function isJsonForm({ names }: EventForm, forms: readonly EventForm[]): boolean {
  return (names ?? [undefined]).every((name) => isJsonEvent(forms, name));
}

function propertyNames({ properties }: Schema): string[] {
  return [...properties.keys()];
}

/** What holds at once, for each way through the choices of a schema. */
function shapesOf(schema: Schema, within: ReadonlySet<Schema> = new Set()): readonly Schema[][] {
  const parts = partsOf(schema);
  if (within.has(schema)) return [[...parts]];
  const inside = new Set([...within, schema]);
  return parts.reduce<Schema[][]>(
    (shapes, part) => {
      const here = shapes.map((shape) => [...shape, part]);
      return [part.oneOf, part.anyOf].reduce((all, choices) => {
        const ways = choices.flatMap((choice) => shapesOf(choice, inside));
        if (ways.length === 0 || all.length * ways.length > MAX_FORMS) return all;
        return all.flatMap((shape) => ways.map((way) => [...shape, ...way]));
      }, here);
    },
    [[]],
  );
}

function formOf(parts: readonly Schema[]): EventForm {
  const ofProperty = (name: string): Schema[] =>
    parts.flatMap(({ properties }) => {
      const property = properties.get(name);
      return property === undefined ? [] : [property];
    });
  const isRequired = parts.some(({ required }) => required.includes("event"));
  return {
    names: textsOf(ofProperty("event")),
    isNamed: isRequired,
    ...dataOf(ofProperty("data")),
  };
}

/** The data of an event by all schemas that hold for it, the ones that are most special last. */
function dataOf(schemas: readonly Schema[]): Pick<EventForm, "isJson" | "data"> {
  const [last] = schemas.slice(-1);
  for (const schema of schemas) {
    for (const part of partsOf(schema)) {
      const content = part.inner("contentSchema");
      const mediaType = part.keyword("contentMediaType");
      const isJson = mediaType === undefined ? content !== undefined : isJsonType(mediaType);
      if (isJson) return { isJson, data: content };
    }
  }
  const json = schemas.findLast((schema) => !isText(schema));
  return json === undefined ? { isJson: false, data: last } : { isJson: true, data: json };
}

function isJsonType(mediaType: JsonValue): boolean {
  return typeof mediaType === "string" && /^application\/(?:.+\+)?json\s*(?:;|$)/i.test(mediaType);
}

/** Whether all values of a schema but `null` are texts, as those are of which nothing is said. */
export function isText(schema: Schema): boolean {
  const types = partsOf(schema).flatMap((part) => [
    ...part.types,
    ...(part.properties.size > 0 ? ["object"] : []),
    ...(part.has("items") ? ["array"] : []),
    ...valuesOf(part).map((value) => (value === null ? "null" : typeof value)),
    ...[...part.oneOf, ...part.anyOf].flatMap((choice) => (isText(choice) ? [] : ["other"])),
  ]);
  return types.every((type) => type === "string" || type === "null");
}

function valuesOf(part: Schema): readonly JsonValue[] {
  const value = part.keyword("const");
  return value === undefined ? (part.enum ?? []) : [value];
}

/** The texts that are listed for a value by schemas that all hold for it. */
function textsOf(schemas: readonly Schema[]): string[] | undefined {
  const lists = schemas.flatMap((schema) => partsOf(schema)).map(valuesOf);
  const [first, ...others] = lists.filter(({ length }) => length > 0);
  const texts = first?.filter((value) => typeof value === "string");
  return texts?.filter((text) => others.every((list) => list.includes(text)));
}

function endsStream({ isJson, data }: EventForm): boolean {
  const texts = data && !isJson ? textsOf([data]) : undefined;
  return texts?.length === 1 && texts[0] === endMarker;
}
