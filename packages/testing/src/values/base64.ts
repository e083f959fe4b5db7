import { InvalidValueError } from "./convex-value.ts";

/** Standard base64 with padding. */
export function toBase64(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("base64");
}

/**
 * The bytes of standard base64 text.
 * @throws InvalidValueError when the text holds anything else, as the Convex backend refuses it too.
 */
export function fromBase64(text: string): Uint8Array {
  if (text.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(text)) {
    throw new InvalidValueError(`Invalid base64: ${JSON.stringify(text)}`);
  }
  return new Uint8Array(Buffer.from(text, "base64"));
}

/** An unsigned 64-bit integer as base64 of its 8 bytes, least significant first. */
export function encodeU64(value: bigint): string {
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setBigUint64(0, value, true);
  return toBase64(bytes);
}

/**
 * The unsigned 64-bit integer behind such base64.
 * @throws InvalidValueError when it is not 8 bytes of base64.
 */
export function decodeU64(text: string): bigint {
  return view64(text).getBigUint64(0, true);
}

/**
 * A view on exactly 8 decoded bytes.
 * @throws InvalidValueError when it is not 8 bytes of base64.
 */
export function view64(text: string): DataView {
  const bytes = fromBase64(text);
  if (bytes.byteLength !== 8) {
    throw new InvalidValueError(`Expected 8 bytes, received ${bytes.byteLength}`);
  }
  return new DataView(bytes.buffer, bytes.byteOffset, 8);
}
