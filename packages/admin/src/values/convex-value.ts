/**
 * A value that Convex can hold in a document, take as argument or return. 64-bit integers are
 * `bigint`, bytes are `ArrayBuffer` (a `Uint8Array` is accepted and comes back as `ArrayBuffer`).
 */
export type ConvexValue =
  | null
  | boolean
  | number
  | bigint
  | string
  | ArrayBuffer
  | Uint8Array
  | readonly ConvexValue[]
  | { readonly [name: string]: ConvexValue | undefined };
