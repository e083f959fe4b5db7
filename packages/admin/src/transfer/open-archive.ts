import type { AdminConnection } from "../connection/connection.ts";
import type { FailedRequest } from "../errors/convex-admin-error.ts";
import type { ResponseFormatError, ResponseFault } from "../errors/response-format-error.ts";
import type { CallOptions } from "../transport/call-options.ts";
import { exchange } from "../transport/exchange.ts";
import { readPage } from "../transport/read-body.ts";
import { responseErrorFrom } from "../transport/response-error-from.ts";
import { serializePath } from "../transport/serialize-path.ts";

/** The response with an archive, from some byte on. */
export interface OpenArchive {
  readonly reader: ReadableStreamDefaultReader<Uint8Array>;
  readonly headers: Headers;
  /** Bytes of the whole archive; `undefined` when the server does not say. */
  readonly size: number | undefined;
  /** The byte that the response begins with: the one asked for, or 0. */
  readonly start: number;
  /** How errors name the request. */
  readonly about: FailedRequest;
  /** The error for what turns out to be wrong with the response. */
  fault(code: ResponseFault, text?: string): ResponseFormatError;
}

/**
 * Requests an archive from some byte on, and leaves its bytes where they are. A server that knows no
 * ranges (RFC 9110 §14) gives all of it.
 *
 * @throws {ResponseFormatError} When the response is no archive, or another part of it.
 * @throws {ResponseError} When the server responds with a failing status.
 */
export async function openArchive(
  connection: AdminConnection,
  id: string,
  from: number,
  options: CallOptions,
): Promise<OpenArchive> {
  const { transport, url } = connection;
  const { response, about } = await exchange(
    transport,
    {
      method: "GET",
      url: serializePath(`${url}/api/export/zip/{id}`, { id }),
      headers: {
        // Compressed by a proxy, the archive would have no length, and no ranges.
        "accept-encoding": "identity",
        ...(from > 0 && { range: `bytes=${from}-` }),
      },
    },
    options,
    async (open) => {
      const type = open.response.headers.get("content-type") ?? "";
      // Pages are read here, while the limits of the call hold.
      if (!/zip|octet-stream/.test(type)) {
        open.fail("WrongContentType", await readPage(open.response));
      }
      return open;
    },
  );
  const { headers, status, body } = response;
  const fault = (code: ResponseFault, text = ""): ResponseFormatError =>
    responseErrorFrom(response, text, about, transport, code);

  if (!body) throw fault("BodyCutOff");
  const range = /^bytes (\d+)-\d+\/(\d+)$/.exec(headers.get("content-range") ?? "");
  const start = status === 206 ? Number(range?.[1]) : 0;
  if (status === 206 && start !== from) throw fault("WrongShape");
  // The length of a compressed response is not that of the archive.
  const length = headers.has("content-encoding") ? null : headers.get("content-length");
  const size = status === 206 ? range?.[2] : length;
  const reader = body.getReader();
  return { reader, headers, size: size ? Number(size) : undefined, start, about, fault };
}
