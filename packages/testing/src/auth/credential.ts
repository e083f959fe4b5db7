import { ApiError } from "../http/api-error.ts";

/** What a request shows to say who it is, before anything is checked. */
export type Credential =
  | { readonly kind: "none" }
  | { readonly kind: "admin"; readonly token: string; readonly isHeader: boolean }
  | { readonly kind: "user"; readonly token: string };

/**
 * Finds the credential of a request. `Authorization: Convex <key>` in any case is an admin key,
 * `Bearer <token>` is always a user, and only without the header the query parameter `adminKey`
 * counts, which names no user to act as.
 * @throws ApiError 400 HeaderParseFailure for a header that is not visible ASCII,
 * InvalidHeaderFailure for one below 7 bytes, InvalidAdminKey for any other scheme.
 */
export function readCredential(headers: Headers, url: URL): Credential {
  const header = headers.get("authorization");
  if (header !== null) return parseAuthorization(header);
  const parameter = url.searchParams.get("adminKey");
  return parameter === null
    ? { kind: "none" }
    : { kind: "admin", token: parameter, isHeader: false };
}

function parseAuthorization(header: string): Credential {
  if (!/^[\x20-\x7e\t]*$/.test(header)) {
    throw new ApiError(400, "HeaderParseFailure", "Malformed Authorization header.");
  }
  if (header.length < 7) {
    throw new ApiError(400, "InvalidHeaderFailure", "Invalid authentication header");
  }
  const scheme = header.slice(0, 7).toLowerCase();
  if (scheme === "convex ") return { kind: "admin", token: header.slice(7), isHeader: true };
  if (scheme === "bearer " && header.length >= 8) {
    return { kind: "user", token: header.slice(7).trim() };
  }
  throw new ApiError(400, "InvalidAdminKey", "Invalid admin key");
}

/** An admin token in its parts. */
export interface AdminToken {
  /** The deployment the key names; undefined when it names none. */
  readonly deploymentName?: string;
  readonly secret: string;
  /** Base64 of the user to act as. */
  readonly actingUser?: string;
}

/**
 * Takes an admin token apart. A type in front of the name (`prod:`, `dev:`, …) is dropped;
 * `preview:` and `project:` keys name a team and a project, so only their secret counts. Then the
 * first colon starts the user to act as.
 */
export function parseAdminToken(token: string): AdminToken {
  const key = dropTypePrefix(token);
  const colon = key.indexOf(":");
  const actingUser = colon === -1 ? {} : { actingUser: key.slice(colon + 1) };
  return { ...splitKey(colon === -1 ? key : key.slice(0, colon)), ...actingUser };
}

/** Takes a key apart that came in a body or as a parameter: no user to act as. */
export function parseBodyKey(key: string): AdminToken {
  return splitKey(dropTypePrefix(key));
}

function dropTypePrefix(token: string): string {
  const bar = token.indexOf("|");
  if (bar === -1) return token;
  const left = token.slice(0, bar);
  const colon = left.indexOf(":");
  if (colon === -1) return token;
  const type = left.slice(0, colon).toLowerCase();
  if (type === "preview" || type === "project") return token.slice(bar + 1);
  return token.slice(colon + 1);
}

function splitKey(key: string): AdminToken {
  const bar = key.indexOf("|");
  if (bar === -1) return { secret: key };
  return { deploymentName: key.slice(0, bar), secret: key.slice(bar + 1) };
}
