import { relative } from "node:path";
import { withForwardSlashes } from "./forward-slashes.ts";

/** Whether a document is fetched, not read from the disk. */
export function isUrl(source: string): boolean {
  return /^https?:\/\//i.test(source);
}

/**
 * The scheme of a source that looks like a URL but is not one that can be fetched, such as `htp` of `htp://example.com`
 * and `https` of `https:/example.com`; `undefined` for any other source. One letter is a drive of Windows.
 */
export function unreadableScheme(source: string): string | undefined {
  return isUrl(source) ? undefined : /^(?:[a-z][a-z\d+.-]+(?=:\/)|data(?=:))/i.exec(source)?.[0];
}

/**
 * A source as it may be shown: a URL without user information and without the values of its query, which may be keys
 * (`https://example.com/openapi.json?key=…`), and a path as it is.
 */
export function withoutSecrets(source: string): string {
  if (!/^[a-z][a-z\d+.-]+:\//i.test(source)) return source;
  // A URL that cannot be parsed may have a password with signs that end the user information of any other.
  const user = URL.canParse(source)
    ? /(?<=^[^/]+:\/\/?)[^/?#\\]*@/
    : /(?<=^[^/]+:\/(?:\/|(?!\/))).*@/s;
  return source.replace(user, "").replace(/(?<=\?)[^#]+/, hiddenValues);
}

/** A parameter without `=` is all value. */
function hiddenValues(query: string): string {
  return query.replaceAll(/[^&]+/g, (part) => `${/^[^=]*=/.exec(part)?.[0] ?? ""}…`);
}

/**
 * What messages call an absolute path or a URL: a path relative to `cwd` with forward slashes, or the URL
 * {@link withoutSecrets}.
 */
export function displayName(location: string, cwd: string): string {
  if (!isUrl(location)) return withForwardSlashes(relative(cwd, location)) || ".";
  return withoutSecrets(URL.canParse(location) ? new URL(location).href : location);
}
