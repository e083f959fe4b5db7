import type { OpenResponse } from "./exchange.ts";
import { parseJson } from "./parse-json.ts";
import { decodeBody } from "./read-body.ts";

/** Says whether the JSON of a success is what was asked for. */
export type Expected = (json: unknown) => boolean;

/**
 * Reads the body of a success as text.
 *
 * @throws {ResponseFormatError} When it is too long, or not in UTF-8: replacement characters would be
 *   wrong data.
 */
export async function readText({ read, fail }: OpenResponse): Promise<string> {
  return decodeBody(await read(), true).catch(() => fail("InvalidUtf8"));
}

/**
 * Reads the body of a success as JSON. An empty body is `undefined`: several endpoints of the Convex
 * backend respond with 200 and nothing.
 *
 * @param expected Without it, any JSON will do.
 * @throws {ResponseFormatError} When it is not JSON, not labelled as JSON, or other JSON than expected.
 */
export async function readJson(
  open: OpenResponse,
  expected: Expected | undefined,
): Promise<unknown> {
  const { fail } = open;
  const { headers } = open.response;
  const text = await readText(open);
  const json = parseJson(text);
  if (text) {
    if (!headers.get("content-type")?.includes("json")) fail("WrongContentType", text);
    // Some platforms give what is compressed and ends early as if it were whole.
    if (json === undefined)
      fail(headers.has("content-encoding") ? "BodyCutOff" : "BrokenJson", text);
  }
  if (expected && !expected(json)) fail("WrongShape", text);
  return json;
}
