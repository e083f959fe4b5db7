import type { OpenResponse } from "./exchange.ts";
import { parseJson } from "./parse-json.ts";
import { decodeBody, readBody } from "./read-body.ts";

/** What the JSON of a success must be: an object with this property, or what this says yes to. */
export type Expected = string | ((json: unknown) => boolean);

/**
 * Reads the body of a success as text.
 *
 * @throws {ResponseFormatError} When it is too long, or not in UTF-8: replacement characters would be
 *   wrong data.
 */
export async function readText({
  response,
  maxResponseBytes,
  fail,
}: OpenResponse): Promise<string> {
  const pieces = await readBody(response, maxResponseBytes, () => fail("BodyTooLong"));
  return decodeBody(pieces, true).catch(() => fail("InvalidUtf8"));
}

/**
 * Reads the body of a success as JSON. An empty body is `undefined`: several endpoints of the Convex
 * backend answer 200 with nothing.
 *
 * @param expected Without it, any JSON will do.
 * @throws {ResponseFormatError} When it is not JSON, not labelled as JSON, or other JSON than expected.
 */
export async function readJson(
  open: OpenResponse,
  expected: Expected | undefined,
): Promise<unknown> {
  const { response, fail } = open;
  const text = await readText(open);
  const json = parseJson(text);
  if (text) {
    if (!/json/.test(response.headers.get("content-type") ?? "")) fail("WrongContentType", text);
    if (json === undefined) fail("BrokenJson", text);
  }
  if (expected && !fits(json, expected)) fail("WrongShape", text);
  return json;
}

function fits(json: unknown, expected: Expected): boolean {
  return typeof expected === "string" ? Object(json)[expected] !== undefined : expected(json);
}
