import type { ResponseFault } from "../errors/response-format-error.ts";
import { formatErrorFrom } from "./format-error-from.ts";
import type { Transport } from "./transport.ts";

/**
 * Reads the text of a success as JSON. An empty text is `undefined`: several endpoints of the Convex
 * backend answer 200 with nothing.
 *
 * @param property A property that the JSON must have.
 * @throws {ResponseFormatError} When the text is not JSON, not labelled as JSON, or lacks the property.
 */
export function readJson(
  transport: Transport,
  request: Request,
  response: Response,
  text: string,
  property?: string,
): unknown {
  let fault: ResponseFault = "WrongContentType";
  if (!text || /json/.test(response.headers.get("content-type") ?? "")) {
    try {
      const json: unknown = text ? JSON.parse(text) : undefined;
      if (!property || Object(json)[property] !== undefined) return json;
      fault = "WrongShape";
    } catch {
      fault = "BrokenJson";
    }
  }
  throw formatErrorFrom(fault, response, transport.redact(text), transport.describe(request));
}
