import { type Expansion, expansions, type ValueStyle } from "@convex-openapi/document/model";
import type { Sample } from "./sample-values.ts";

/** Writes a text among delimiters. Throws a {@link Refusal} for one that cannot be written. */
export type Encode = (text: string) => string;

/** What a value that a client does not send is refused with. */
export class Refusal extends Error {}

/** One for all: the stack that each error records costs more than what is written. */
const refusal = new Refusal();

const encoders: Readonly<Record<NonNullable<ValueStyle["keeps"]>, Encode>> = {
  reserved: (text) => withTriples(text).replace(/[&#+]/g, encodeURIComponent),
  reservedPart: (text) => withTriples(text).replace(/[/?#;,&+]/g, encodeURIComponent),
  plainCookie: (text) => (/^[!#-+\--:<-[\]-~]*$/.test(text) ? text : refuse()),
};

/** How the characters of a text are written. Those of a header stay as they are. */
export function encoderOf({ keeps }: ValueStyle, isHeader: boolean): Encode {
  if (keeps !== undefined) return encoders[keeps];
  return isHeader ? (text) => text : encodeURIComponent;
}

/** What generated code writes for a value, as `wire.ts` does. Throws a {@link Refusal} where that throws. */
export function writeValue(
  { name: style }: ValueStyle,
  name: string,
  value: Sample,
  encode: Encode,
): string {
  switch (style) {
    case "jsonText":
      return encode(JSON.stringify(value));
    case "jsonPair":
      return `${name}=${encode(JSON.stringify(value))}`;
    case "deepObject":
      return writeDeep(name, value, encode).join("&");
    case "field":
      return itemsOf(value)
        .map((item) =>
          writeValue({ name: fieldsOf(item) ? "jsonPair" : "form" }, name, item, encode),
        )
        .join("&");
    default:
      return expand(expansions[style], name, value, encode);
  }
}

/** A value as one text. */
export function textOf(value: Sample): string {
  return typeof value === "object" ? refuse() : String(value);
}

/** The items of a list, or the one that a value is, without those that are no value. */
export function itemsOf(value: Sample): Sample[] {
  return (isList(value) ? value : [value]).filter((item) => item !== null);
}

/** The fields of an object that have values; `undefined` for what is none. What a list has are its items. */
export function fieldsOf(value: Sample): [key: string, value: Sample][] | undefined {
  if (typeof value !== "object" || value === null || value instanceof Blob) return undefined;
  return Object.entries(value).filter(([, each]) => each !== null);
}

/** Whether a value is a list. */
export function isList(value: Sample): value is readonly Sample[] {
  return Array.isArray(value);
}

function refuse(): never {
  throw refusal;
}

function withTriples(text: string): string {
  return encodeURI(text).replace(/%25([\da-f]{2})/gi, "%$1");
}

function expand(
  { first, separator, isNamed, explodes, comma }: Expansion,
  name: string,
  value: Sample,
  encode: Encode,
): string {
  const part = (each: Sample, ...more: readonly string[]): string => {
    const text = encode(textOf(each));
    const isLost = [explodes ? separator : comma, ...more].some((sign) => text.includes(sign));
    return isLost ? refuse() : text;
  };
  const start = isNamed ? `${name}=` : "";
  const fields = fieldsOf(value);
  if (fields === undefined) return first + start + encode(textOf(value));
  const items = isList(value)
    ? value.map((item) => (explodes ? start : "") + part(item))
    : fields.map(([key, each]) =>
        explodes ? `${part(key, "=")}=${part(each)}` : `${part(key)}${comma}${part(each)}`,
      );
  if (items.length === 0) return "";
  return first + (explodes ? items.join(separator) : start + items.join(comma));
}

function writeDeep(key: string, value: Sample, encode: Encode): string[] {
  const fields = isList(value) ? undefined : fieldsOf(value);
  if (fields === undefined) {
    const items = isList(value) ? value : [value];
    return items.map((item) => `${key}=${encode(textOf(item))}`);
  }
  return fields.flatMap(([inner, item]) =>
    /[[\]]/.test(inner) ? refuse() : writeDeep(`${key}[${inner}]`, item, encode),
  );
}
