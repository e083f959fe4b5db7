/** Anything that JSON can say. */
export type JsonValue =
  null | boolean | number | string | JsonValue[] | { [name: string]: JsonValue };
