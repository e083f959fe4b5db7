import type { ResponseFault } from "../errors/response-format-error.ts";
import { parseJson } from "./parse-json.ts";

/** What the JSON of a success must be: an object with this property, or what this says yes to. */
export type Expected = string | ((json: unknown) => boolean);

/**
 * Reads the text of a success as JSON. An empty text is `undefined`: several endpoints of the Convex
 * backend answer 200 with nothing.
 *
 * @param expected Without it, any JSON will do.
 * @param fail Throws when the text is not JSON, not labelled as JSON, or other JSON than expected.
 */
export function readJson(
  { headers }: Response,
  text: string,
  expected: Expected | undefined,
  fail: (fault: ResponseFault, text: string) => never,
): unknown {
  const json = parseJson(text);
  if (text && !/json/.test(headers.get("content-type") ?? "")) fail("WrongContentType", text);
  if (text && json === undefined) fail("BrokenJson", text);
  if (expected && !fits(json, expected)) fail("WrongShape", text);
  return json;
}

function fits(json: unknown, expected: Expected): boolean {
  return typeof expected === "string" ? Object(json)[expected] !== undefined : expected(json);
}
