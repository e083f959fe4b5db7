/** Name of the header that has the signature. */
export const signatureHeader = "x-webhook-signature";

/** The bytes of a signature; `undefined` for a header that is not `sha256=` and 64 digits of lower-case hex. */
export function signatureBytes(header: string): Uint8Array<ArrayBuffer> | undefined {
  const hex = /^sha256=([\da-f]{64})$/.exec(header)?.[1];
  if (hex === undefined) return undefined;
  return Uint8Array.from({ length: 32 }, (_, at) =>
    Number.parseInt(hex.slice(at * 2, at * 2 + 2), 16),
  );
}

/**
 * The position of the secret that made a signature; `undefined` when none did. Web Crypto compares in constant time, and
 * all secrets are tried, so that the time does not tell which one it was.
 */
export async function signingSecret(
  secrets: readonly string[],
  signature: Uint8Array<ArrayBuffer>,
  body: Uint8Array<ArrayBuffer>,
): Promise<number | undefined> {
  const matches = await Promise.all(secrets.map((secret) => signs(secret, signature, body)));
  const index = matches.indexOf(true);
  return index === -1 ? undefined : index;
}

async function signs(
  secret: string,
  signature: Uint8Array<ArrayBuffer>,
  body: Uint8Array<ArrayBuffer>,
): Promise<boolean> {
  const algorithm = { name: "HMAC", hash: "SHA-256" };
  const bytes = new TextEncoder().encode(secret);
  const key = await crypto.subtle.importKey("raw", bytes, algorithm, false, ["verify"]);
  return crypto.subtle.verify("HMAC", key, signature, body);
}
