import { relative } from "node:path";
import { withForwardSlashes } from "./forward-slashes.ts";

/** Whether a document is fetched, not read from the disk. */
export function isUrl(source: string): boolean {
  return /^https?:\/\//i.test(source);
}

/** What messages call an absolute path or a URL: a path relative to `cwd` with forward slashes, or the URL without a password. */
export function displayName(location: string, cwd: string): string {
  if (!isUrl(location)) return withForwardSlashes(relative(cwd, location) || location);
  if (!URL.canParse(location)) return location;
  const url = new URL(location);
  url.username = "";
  url.password = "";
  return url.href;
}
