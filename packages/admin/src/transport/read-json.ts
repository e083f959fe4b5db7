import type { FailedRequest } from "../errors/convex-admin-error.ts";
import type { ResponseFault } from "../errors/response-format-error.ts";
import { parseJson } from "./parse-json.ts";
import { responseErrorFrom, type Reader } from "./response-error-from.ts";

/**
 * Reads the text of a success as JSON. An empty text is `undefined`: several endpoints of the Convex
 * backend answer 200 with nothing.
 *
 * @param property A property that the JSON must have.
 * @throws {ResponseFormatError} When the text is not JSON, not labelled as JSON, or lacks the property.
 */
export function readJson(
  about: FailedRequest,
  response: Response,
  text: string,
  transport: Reader,
  property: string | undefined,
): unknown {
  const json = parseJson(text);
  let fault: ResponseFault | undefined;
  if (text && !/json/.test(response.headers.get("content-type") ?? "")) fault = "WrongContentType";
  else if (text && json === undefined) fault = "BrokenJson";
  else if (property && Object(json)[property] === undefined) fault = "WrongShape";
  if (fault) throw responseErrorFrom(response, text, about, transport, fault);
  return json;
}
