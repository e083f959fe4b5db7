import { createHash } from "node:crypto";

const carriageReturn = "\r\n";

/** A SHA-256 of a text, in hexadecimal digits. Line endings do not count: CRLF is as good as LF. */
export function digestOf(text: string): string {
  const unified = text.includes(carriageReturn) ? text.replaceAll(carriageReturn, "\n") : text;
  return sha256(unified);
}

/** Whether bytes are the UTF-8 of a text with that {@link digestOf}. */
export function haveDigest(bytes: Buffer, digest: string): boolean {
  if (sha256(bytes) === digest) return true;
  return bytes.includes(carriageReturn) && digestOf(bytes.toString("utf8")) === digest;
}

/** A SHA-256 in hexadecimal digits. */
export function sha256(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}
