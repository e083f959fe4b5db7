import type { Redact } from "../keys/redact.ts";
import type { Transport } from "./transport.ts";

/**
 * A transport for responses that hold new keys or other secrets, which no redactor can know: the error
 * for an unusable response quotes pages, of a proxy or a login, and the media type, and nothing else.
 */
export function quotingPagesOnly(transport: Transport): Transport {
  const redact: Redact = (text) =>
    /^\s*<[!\w]|^(text|application)\/[\w.+-]+(;|$)/.test(text) ? transport.redact(text) : "";
  return { ...transport, redact };
}
