import { ApiError } from "../http/api-error.ts";
import { isPlainObject } from "../values/convex-value.ts";
import type { UserAttributes } from "./identity.ts";

/**
 * Reads the user behind the colon of `Convex <key>:<base64 of JSON>`.
 * @throws ApiError 400 HeaderParseFailure when it is not base64, not JSON, or names no user: it
 * needs `tokenIdentifier`, or `issuer` and `subject`.
 */
export function decodeActingUser(encoded: string): UserAttributes {
  const attributes = parse(encoded);
  if (attributes === undefined) {
    throw new ApiError(400, "HeaderParseFailure", "Malformed Authorization header.");
  }
  return completeAttributes(attributes);
}

function parse(encoded: string): Record<string, unknown> | undefined {
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(encoded)) return undefined;
  try {
    const json: unknown = JSON.parse(Buffer.from(encoded, "base64").toString("utf8"));
    return isPlainObject(json) ? json : undefined;
  } catch {
    // Any text that is no JSON gets the same refusal as JSON that is no object.
    return undefined;
  }
}

/**
 * Fills in `tokenIdentifier` from issuer and subject.
 * @throws ApiError 400 HeaderParseFailure when neither it nor both of them are there.
 */
export function completeAttributes(attributes: Record<string, unknown>): UserAttributes {
  const { tokenIdentifier, issuer, subject } = attributes;
  if (typeof tokenIdentifier === "string") return attributes as UserAttributes;
  if (typeof issuer === "string" && typeof subject === "string") {
    return { ...(attributes as UserAttributes), tokenIdentifier: `${issuer}|${subject}` };
  }
  throw new ApiError(400, "HeaderParseFailure", "Malformed Authorization header.");
}
