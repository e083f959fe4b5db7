import type { FailedRequest } from "../errors/convex-admin-error.ts";
import type { ResponseFault } from "../errors/response-format-error.ts";
import { parseJson } from "./parse-json.ts";
import { responseErrorFrom, type Reader } from "./response-error-from.ts";

/** What the JSON of a success must be: an object with this property, or what this says yes to. */
export type Expected = string | ((json: unknown) => boolean);

/**
 * Reads the text of a success as JSON. An empty text is `undefined`: several endpoints of the Convex
 * backend answer 200 with nothing.
 *
 * @param expected See {@link Expected}. Without it, any JSON will do.
 * @throws {ResponseFormatError} When the text is not JSON, not labelled as JSON, or other JSON than expected.
 */
export function readJson(
  about: FailedRequest,
  response: Response,
  text: string,
  transport: Reader,
  expected: Expected | undefined,
): unknown {
  const json = parseJson(text);
  let fault: ResponseFault | undefined;
  if (text && !/json/.test(response.headers.get("content-type") ?? "")) fault = "WrongContentType";
  else if (text && json === undefined) fault = "BrokenJson";
  else if (expected && !fits(json, expected)) fault = "WrongShape";
  if (fault) throw responseErrorFrom(response, text, about, transport, fault);
  return json;
}

function fits(json: unknown, expected: Expected): boolean {
  return typeof expected === "string" ? Object(json)[expected] !== undefined : expected(json);
}
