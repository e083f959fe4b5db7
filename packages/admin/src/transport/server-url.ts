import { InvalidUrlError } from "../errors/invalid-url-error.ts";

/**
 * Checks the address of a server and takes the slashes off its end, so that paths can follow.
 *
 * @throws {InvalidUrlError} When it is no http or https URL, or has credentials, a query or a
 *   fragment: platforms quote such URLs in their errors, and paths would end up inside the query.
 */
export function serverUrl(address: string): string {
  // First a look at the text, since an address without a scheme can be a URL of another kind.
  if (/^https?:\/\/[^?#@]+$/i.test(address) && URL.canParse(address)) {
    return new URL(address).href.replace(/\/+$/, "");
  }
  throw new InvalidUrlError("Give an http(s) url without @?#");
}
