import { ResponseError } from "../errors/response-error.ts";
import { isResult } from "./is-result.ts";
import { readBody, readPage } from "./read-body.ts";
import { partsOf } from "./replayable-request.ts";
import { responseErrorFrom } from "./response-error-from.ts";
import type { Transport } from "./transport.ts";
import { watched } from "./watched-fetch.ts";
import { withBody } from "./with-body.ts";

/** Upper bound on the characters of an error page passed to a client. */
const MAX_PAGE = 65_536;

/** Media types of what is as long as it is. */
const ARCHIVE = /zip|octet-stream/;

/**
 * Makes a `fetch` that sends through a transport, for clients that make `Request`s. Failing statuses
 * come back as responses, with their body. Bodies are read here, within the limits and retries of the
 * transport: a client would read them without. Only archives stream on.
 *
 * It throws what `call` throws, but for `ResponseError`.
 */
export function transportFetch(transport: Transport): (request: Request) => Promise<Response> {
  return async (request) => {
    const { method, url, signal } = request;
    const about = transport.describe(method, url);
    const parts = partsOf(request) ?? (await readParts(request));
    let failing: Response | undefined;
    try {
      return await transport.send(
        // Its headers as they are now: middleware may have added some.
        { ...parts, method, url, about, headers: Object.fromEntries(request.headers) },
        watched({ signal }),
        async (response, maxResponseBytes) => {
          if (isResult(response)) {
            if (ARCHIVE.test(`${response.headers.get("content-type")}`)) return response;
            const pieces = await readBody(response, maxResponseBytes, () => {
              throw responseErrorFrom(response, "", about, transport, "BodyTooLong");
            });
            return withBody(response, pieces);
          }
          const text = await readPage(response);
          // The last piece of it may be longer than what is wanted of it.
          failing = withBody(response, [text.slice(0, MAX_PAGE)]);
          throw responseErrorFrom(response, text, about, transport);
        },
      );
    } catch (error) {
      if (error instanceof ResponseError && failing) return failing;
      throw error;
    }
  };
}

/** The parts of a request that was made elsewhere. Its body can be read once, so it is read here. */
async function readParts(request: Request): Promise<RequestInit> {
  return {
    cache: request.cache,
    credentials: request.credentials,
    integrity: request.integrity,
    keepalive: request.keepalive,
    mode: request.mode,
    redirect: request.redirect,
    referrer: request.referrer,
    referrerPolicy: request.referrerPolicy,
    body: request.body && (await request.arrayBuffer()),
  };
}
