import { unreadableScheme, withoutSecrets } from "../source-location.ts";
import { failure } from "./document-error.ts";

/**
 * Refuses a source that is a URL of another kind than http and https. Whatever resolves a path does so after this: a
 * message would show all of a URL that has been taken for a path, its query too.
 * @throws {DocumentError} with `unreadable-url`.
 */
export function refuseUnreadableUrl(source: string): void {
  const scheme = unreadableScheme(source);
  if (scheme === undefined) return;
  const reason = /^https?$/i.test(scheme)
    ? `The URL has to begin with ${scheme}://.`
    : `A document is read from a path or from an http or https URL, not from a ${scheme} URL.`;
  throw failure(withoutSecrets(source), "unreadable-url", reason);
}
