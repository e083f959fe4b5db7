import { decodeText } from "./decode-text.ts";
import { fetchBytes, type FetchOptions } from "./fetch-bytes.ts";

/**
 * Fetches a text, see {@link fetchBytes}.
 * @throws {DocumentError} also `not-utf-8`.
 */
export async function fetchText(url: string, options: FetchOptions): Promise<string> {
  const { bytes } = await fetchBytes(url, options);
  return decodeText(options.name, bytes);
}
