import type { FailedRequest } from "../errors/convex-admin-error.ts";
import type { ResponseFault } from "../errors/response-format-error.ts";
import type { Redact } from "../keys/redact.ts";
import { isResult } from "./is-result.ts";
import type { OutgoingRequest } from "./outgoing-request.ts";
import { readBody, readPage } from "./read-body.ts";
import { responseErrorFrom } from "./response-error-from.ts";
import type { SendOptions, Transport } from "./transport.ts";

/** How one request is sent, and what becomes of its response. */
export interface ExchangeOptions extends SendOptions {
  /** Takes secrets out of a body that an error quotes. Default: the credential alone. */
  readonly redact?: Redact;
  /** Called when the headers of a response are there, before its body. */
  readonly onAnswer?: (() => void) | undefined;
}

/** A successful response whose body is still to be read. */
export interface OpenResponse {
  readonly response: Response;
  /** How errors name the request. */
  readonly about: FailedRequest;
  /** Reads the bytes of the body. Fails when there are more than `maxResponseBytes`. */
  readonly read: () => Promise<Uint8Array<ArrayBuffer>[]>;
  /** Throws the error for a body that is not what was promised. */
  readonly fail: (fault: ResponseFault, text?: string) => never;
}

/**
 * Sends a request and has the body of its response read, within the time limits and retries of the call.
 *
 * @throws What `call` throws.
 */
export function exchange<Content>(
  transport: Transport,
  request: Pick<OutgoingRequest, "method" | "url" | "headers" | "body">,
  options: ExchangeOptions,
  read: (open: OpenResponse) => Promise<Content>,
): Promise<Content> {
  const about = transport.describe(request.method, request.url);
  const reader: Transport & ExchangeOptions = { ...transport, ...options };
  return transport.send(
    // A followed redirect would turn writes into reads, or show a key in a body to another server.
    { ...request, about, redirect: "manual" },
    options,
    async (response, limit) => {
      reader.onAnswer?.();
      if (!isResult(response)) {
        throw responseErrorFrom(response, await readPage(response), about, transport);
      }
      const fail = (fault: ResponseFault, text = ""): never => {
        throw responseErrorFrom(response, text, about, reader, fault);
      };
      return read({
        response,
        about,
        read: () => readBody(response, limit, () => fail("BodyTooLong")),
        fail,
      });
    },
  );
}
