import { InvalidUrlError } from "../errors/invalid-url-error.ts";

/**
 * Checks the address of a server and takes the slashes off its end, so that paths can follow.
 *
 * @throws {InvalidUrlError} When it is no http or https URL, or has credentials, a query or a
 *   fragment: platforms quote such URLs in their errors, and paths would end up inside the query.
 */
export function serverUrl(address: string): string {
  let url: URL | undefined;
  try {
    url = new URL(address);
  } catch {
    // Without the platform's error, which quotes the text.
  }
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw new InvalidUrlError(
      'The URL of the server must begin with "https://" or "http://", like https://happy-animal-123.convex.cloud.',
    );
  }
  if (url.username || url.password || /[?#]/.test(url.href)) {
    throw new InvalidUrlError(
      "The URL of the server must have no user, password, query or fragment.",
    );
  }
  return url.href.replace(/\/+$/, "");
}
