/**
 * What marks properties that go one way alone, and what takes the marks off again: a response has no property that only
 * requests have, and the other way round. Clients look for the members of `$Read` and `$Write`.
 */
export const markerTypes = `
export type $Read<T> = { readonly $read: T };
export type $Write<T> = { readonly $write: T };
export type Readable<T> =
  T extends $Write<unknown>
    ? never
    : T extends $Read<infer Held>
      ? Readable<Held>
      : T extends (infer Item)[]
        ? Readable<Item>[]
        : T extends object
          ? {
              [
                Key in keyof T as NonNullable<T[Key]> extends $Write<unknown> ? never : Key
              ]: Readable<T[Key]>;
            }
          : T;
export type Writable<T> =
  T extends $Read<unknown>
    ? never
    : T extends $Write<infer Held>
      ? Writable<Held>
      : T extends (infer Item)[]
        ? Writable<Item>[]
        : T extends object
          ? {
              [
                Key in keyof T as NonNullable<T[Key]> extends $Read<unknown> ? never : Key
              ]: Writable<T[Key]>;
            } & {
              [Key in keyof T as NonNullable<T[Key]> extends $Read<unknown> ? Key : never]?: never;
            }
          : T;
`;
