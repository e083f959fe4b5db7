import { propertyKey, stringLiteral } from "./code-text.ts";

/**
 * A TypeScript type, ready to be printed. `flat` is the type on one line, `undefined` when it cannot stand on one: an
 * object type has a line for each of its properties, so that a change of one property is a change of one line.
 */
export type Type =
  | { readonly kind: "atom"; readonly flat: string }
  | {
      readonly kind: "object";
      readonly members: readonly Member[];
      readonly flat: string | undefined;
    }
  | { readonly kind: "union"; readonly types: readonly Type[]; readonly flat: string | undefined }
  | {
      readonly kind: "intersection";
      readonly types: readonly Type[];
      readonly flat: string | undefined;
    }
  | { readonly kind: "array"; readonly item: Type; readonly flat: string | undefined }
  | {
      /** A list that cannot be changed. */
      readonly kind: "readonly";
      readonly item: Type;
      readonly flat: string | undefined;
    }
  | { readonly kind: "tuple"; readonly items: readonly Type[]; readonly flat: string | undefined }
  | {
      /** A named item of a tuple, or all those behind its other ones. */
      readonly kind: "place" | "rest";
      /** What stands left of the type. */
      readonly head: string;
      readonly item: Type;
      readonly flat: string | undefined;
    }
  | {
      readonly kind: "generic";
      readonly name: string;
      readonly arguments: readonly Type[];
      readonly flat: string | undefined;
    };

/** A property or an index signature of an object type. */
export interface Member {
  /** The property name as the document has it, or `undefined` for `[key: string]`. */
  readonly name: string | undefined;
  /** What stands left of the colon: `name`, `"a-b"?`, `readonly id`, `[key: string]`. */
  readonly head: string;
  readonly optional: boolean;
  readonly type: Type;
  /** Lines of the doc comment; none gives no comment. */
  readonly doc: readonly string[];
}

/** What a {@link property} can have besides name and type. */
export interface PropertyTraits {
  readonly optional?: boolean;
  readonly readonly?: boolean;
  readonly doc?: readonly string[];
}

/** A type that is one word, or text that needs no line breaks. */
export function atom(flat: string): Type {
  return { kind: "atom", flat };
}

export const unknownType: Type = atom("unknown");
export const neverType: Type = atom("never");
export const nullType: Type = atom("null");
/** An object of which nothing is known. */
export const openObject: Type = {
  kind: "generic",
  name: "Record",
  arguments: [atom("string"), unknownType],
  flat: "Record<string, unknown>",
};
/** An object that has no property. */
export const noProperties: Type = {
  kind: "generic",
  name: "Record",
  arguments: [atom("string"), neverType],
  flat: "Record<string, never>",
};

/** The literal type of a string. */
export function literal(text: string): Type {
  return atom(stringLiteral(text));
}

/** `["a"]["b"]` behind a name: how a type of another place is looked up. */
export function lookup(name: string, ...keys: readonly string[]): Type {
  return atom(name + keys.map((key) => `[${stringLiteral(key)}]`).join(""));
}

/** A property of an object type. */
export function property(name: string, type: Type, traits: PropertyTraits = {}): Member {
  const { optional = false, doc = [] } = traits;
  const head = `${traits.readonly ? "readonly " : ""}${propertyKey(name)}${optional ? "?" : ""}`;
  return { name, head, optional, type, doc };
}

/** A property whose key is a number, such as the status `200`: openapi-fetch looks statuses up as numbers. */
export function numericProperty(key: string, type: Type): Member {
  return { name: key, head: key, optional: false, type, doc: [] };
}

/** `[key: string]: …` */
export function indexSignature(type: Type, isReadonly = false): Member {
  const head = `${isReadonly ? "readonly " : ""}${stringIndex}`;
  return { name: undefined, head, optional: false, type, doc: [] };
}

/** ``[key: `x-${string}`]: …`` */
export function prefixSignature(prefix: string, type: Type): Member {
  const head = `[key: \`${prefix}\${string}\`]`;
  return { name: undefined, head, optional: false, type, doc: [] };
}

/** Whether a member is `[key: string]`. */
export function isIndexSignature({ head }: Member): boolean {
  return head === stringIndex;
}

const stringIndex = "[key: string]";

/** An object type, its members in the order given. One whose keys are open and hold anything goes by its usual name. */
export function object(members: readonly Member[]): Type {
  const [only] = members;
  if (only === undefined) return { kind: "object", members, flat: "{}" };
  if (members.length > 1 || only.name !== undefined)
    return { kind: "object", members, flat: undefined };
  const { flat } = only.type;
  if (flat === "unknown" && isIndexSignature(only)) return openObject;
  return {
    kind: "object",
    members,
    flat: flat === undefined ? undefined : `{ ${only.head}: ${flat} }`,
  };
}

/** `T[]` */
export function array(item: Type): Type {
  const flat = item.flat === undefined ? undefined : `${withParentheses(item, item.flat)}[]`;
  return { kind: "array", item, flat };
}

/** `readonly T[]` */
export function readonlyList(item: Type): Type {
  return {
    kind: "readonly",
    item,
    flat: item.flat === undefined ? undefined : `readonly ${item.flat}`,
  };
}

/** `[A, B]` */
export function tuple(items: readonly Type[]): Type {
  const flat = joinFlat(items, ", ");
  return { kind: "tuple", items, flat: flat === undefined ? undefined : `[${flat}]` };
}

/** `name: A` or `name?: A` in a tuple. */
export function place(name: string, item: Type, isOptional: boolean): Type {
  const head = `${name}${isOptional ? "?" : ""}: `;
  return {
    kind: "place",
    head,
    item,
    flat: item.flat === undefined ? undefined : head + item.flat,
  };
}

/** `...A[]` or `...name: A[]` in a tuple. */
export function restItems(item: Type, name?: string): Type {
  const head = name === undefined ? "..." : `...${name}: `;
  const { flat } = array(item);
  return { kind: "rest", head, item, flat: flat === undefined ? undefined : head + flat };
}

/** `Name<A, B>` */
export function generic(name: string, typeArguments: readonly Type[]): Type {
  const flat = joinFlat(typeArguments, ", ");
  return {
    kind: "generic",
    name,
    arguments: typeArguments,
    flat: flat === undefined ? undefined : `${name}<${flat}>`,
  };
}

/** Whether a type needs parentheses as the item of an array or beside `&`. */
export function needsParentheses(type: Type): boolean {
  return type.kind === "union" || type.kind === "intersection" || type.kind === "readonly";
}

/** The text of a type, in parentheses when it needs them. */
export function withParentheses(type: Type, text: string): string {
  return needsParentheses(type) ? `(${text})` : text;
}

/** The flat texts of several types, `undefined` when one of them has none. */
export function joinFlat(types: readonly Type[], separator: string): string | undefined {
  const texts: string[] = [];
  for (const { flat } of types) {
    if (flat === undefined) return undefined;
    texts.push(flat);
  }
  return texts.join(separator);
}
