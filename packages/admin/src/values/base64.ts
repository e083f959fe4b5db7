/** Standard base64 with padding (RFC 4648 §4), as the Convex backend writes bytes and identities. */
export function toBase64(bytes: Uint8Array): string {
  let characters = "";
  for (const byte of bytes) characters += String.fromCharCode(byte);
  return btoa(characters);
}

/**
 * Reads standard base64.
 *
 * @throws {DOMException} When the text is not base64.
 */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
