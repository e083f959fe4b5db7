import { dirname, resolve } from "node:path";
import { isUrl } from "../source-location.ts";

/** A `$ref` as its URI, which is empty for the text that it stands in, and its fragment. */
export interface SplitReference {
  readonly uri: string;
  readonly fragment: string;
}

/** Takes a `$ref` apart (RFC 3986 section 3.5). A fragment with a broken percent-encoding stays as it is. */
export function splitReference(ref: string): SplitReference {
  const [uri = "", fragment = ""] = ref.split(/#(.*)/s);
  return { uri, fragment: decoded(fragment) };
}

/**
 * What a reference to another file means where `base` is the path or URI of the text that it stands in: `my%20pet.json`
 * beside a path is the file "my pet.json". `undefined` for a relative one where the base has no hierarchy, such as `urn:example:pet`.
 */
export function resolveUri(base: string, reference: string): string | undefined {
  if (isAbsoluteUri(reference)) return reference;
  if (!isAbsoluteUri(base)) return resolve(dirname(base), decoded(reference));
  return URL.canParse(reference, base) ? new URL(reference, base).href : undefined;
}

/** One spelling for all spellings of a URL. */
export function normalised(uri: string): string {
  return isUrl(uri) && URL.canParse(uri) ? new URL(uri).href : uri;
}

/** Whether a location is neither a path nor relative to one. */
export function isAbsoluteUri(location: string): boolean {
  return /^(?:[a-z][a-z0-9+.-]+:\/\/|(?:data|urn):)/i.test(location);
}

/**
 * Whether the mapping of a discriminator leads to a URI by a text, not to a schema by its name. OpenAPI leaves it open;
 * names in use have none of these.
 */
export function isUriReference(text: string): boolean {
  return /[#/]|\.(?:json|ya?ml)$/i.test(text);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
