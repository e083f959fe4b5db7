import { sendJson, type Respond } from "@convex-openapi/test-support/http-server";

/** What a call must end with when the server behaves like this. */
export interface ExpectedFailure {
  readonly name: string;
  readonly code: string;
  readonly status?: number;
  readonly requestId?: string;
  readonly attempts: number;
}

/** A way in which a server or the network misbehaves. */
export interface Fault {
  readonly title: string;
  readonly respond: Respond;
  readonly GET: ExpectedFailure;
  readonly POST: ExpectedFailure;
}

const retriedGet = { attempts: 4 };
const once = { attempts: 1 };

/** The same failure for reads and writes, which is never repeated. */
function final(failure: Omit<ExpectedFailure, "attempts">): Pick<Fault, "GET" | "POST"> {
  return { GET: { ...failure, ...once }, POST: { ...failure, ...once } };
}

/** A failure after which only reads are repeated. */
function doubtful(failure: Omit<ExpectedFailure, "attempts">): Pick<Fault, "GET" | "POST"> {
  return { GET: { ...failure, ...retriedGet }, POST: { ...failure, ...once } };
}

/** A failure that certainly did nothing, so that writes are repeated too. */
function harmless(failure: Omit<ExpectedFailure, "attempts">): Pick<Fault, "GET" | "POST"> {
  return { GET: { ...failure, ...retriedGet }, POST: { ...failure, ...retriedGet } };
}

/** A refusal as the Convex backend writes it. */
function refusal(status: number, code: string, message = `No: ${code}.`): Respond {
  return (response) => sendJson(response, status, { code, message });
}

const page = "<!doctype html><html><body>Sign in to this network</body></html>";

/** The faults that every client meets in the wild, and what ours makes of them. */
export const faultTable: readonly Fault[] = [
  {
    title: "400 with the backend's code",
    respond: refusal(400, "BadJsonBody"),
    ...final({ name: "BadRequestError", code: "BadJsonBody", status: 400 }),
  },
  {
    title: "401 for a wrong key",
    respond: refusal(401, "BadAdminKey"),
    ...final({ name: "BadAdminKeyError", code: "BadAdminKey", status: 401 }),
  },
  {
    title: "403 for a caller who is no admin",
    respond: refusal(403, "BadDeployKey"),
    ...final({ name: "BadDeployKeyError", code: "BadDeployKey", status: 403 }),
  },
  {
    title: "404 for a thing that does not exist",
    respond: refusal(404, "ExportNotFound"),
    ...final({ name: "NotFoundError", code: "ExportNotFound", status: 404 }),
  },
  {
    title: "404 of a deployment that is not reachable yet",
    respond: (response) => response.writeHead(404).end(),
    ...harmless({ name: "NotFoundError", code: "Http404", status: 404 }),
  },
  {
    title: "429",
    respond: refusal(429, "TooManyConcurrentRequests"),
    ...harmless({ name: "RateLimitedError", code: "TooManyConcurrentRequests", status: 429 }),
  },
  {
    title: "503 after a conflict, when the write may have been tried",
    respond: refusal(503, "OptimisticConcurrencyControlFailure"),
    ...doubtful({
      name: "ServerError",
      code: "OptimisticConcurrencyControlFailure",
      status: 503,
    }),
  },
  {
    title: "503 before the function began",
    respond: refusal(503, "ExecuteFullError"),
    ...harmless({ name: "ServerError", code: "ExecuteFullError", status: 503 }),
  },
  {
    title: "connection reset before a response",
    respond: (response) => response.socket?.resetAndDestroy(),
    ...doubtful({ name: "ConnectionError", code: "ECONNRESET" }),
  },
  {
    title: "500 with an empty body of length 0",
    respond: (response) => response.writeHead(500, { "content-length": 0 }).end(),
    ...doubtful({ name: "ServerError", code: "Http500", status: 500 }),
  },
  {
    title: "500 with an empty chunked body",
    respond: (response) => response.writeHead(500, { "transfer-encoding": "chunked" }).end(),
    ...doubtful({ name: "ServerError", code: "Http500", status: 500 }),
  },
  {
    title: "502 with a page of a proxy",
    respond: (response) => response.writeHead(502, { "content-type": "text/html" }).end(page),
    ...doubtful({ name: "ServerError", code: "Http502", status: 502 }),
  },
  {
    title: "200 with JSON that ends too early",
    respond: (response) =>
      response.writeHead(200, { "content-type": "application/json" }).end('{"value": [1, 2'),
    ...final({ name: "ResponseFormatError", code: "BrokenJson", status: 200 }),
  },
  {
    title: "200 with the login page of a network",
    respond: (response) => response.writeHead(200, { "content-type": "text/html" }).end(page),
    ...final({ name: "ResponseFormatError", code: "WrongContentType", status: 200 }),
  },
  {
    title: "200 with a body that is cut half way",
    respond: (response) => {
      response.writeHead(200, { "content-type": "application/json", "content-length": 1000 });
      response.write('{"value":', () => response.socket?.destroy());
    },
    ...doubtful({ name: "ResponseFormatError", code: "BodyCutOff", status: 200 }),
  },
  {
    title: "500 with a body that is cut half way",
    respond: (response) => {
      response.writeHead(500, { "content-type": "application/json", "content-length": 1000 });
      response.write('{"code":', () => response.socket?.destroy());
    },
    ...doubtful({ name: "ServerError", code: "Http500", status: 500 }),
  },
  {
    title: "a failure that names its request",
    respond: refusal(400, "BadRequest", "[Request ID: a1b2c3d4e5f60718] Server Error"),
    ...final({
      name: "BadRequestError",
      code: "BadRequest",
      status: 400,
      requestId: "a1b2c3d4e5f60718",
    }),
  },
  {
    title: "a failure whose request a proxy names",
    respond: (response) => {
      response.setHeader("x-request-id", "proxy-17");
      sendJson(response, 409, { code: "LogStreamAlreadyExists", message: "There is one." });
    },
    ...final({
      name: "ConflictError",
      code: "LogStreamAlreadyExists",
      status: 409,
      requestId: "proxy-17",
    }),
  },
  {
    title: "a redirect, which could carry the key elsewhere",
    respond: (response) => response.writeHead(307, { location: "http://127.0.0.1:9/" }).end(),
    ...final({ name: "ResponseError", code: "Http307", status: 307 }),
  },
  {
    title: "a failure that quotes the key and the header it came in",
    respond: (response, { headers }) =>
      sendJson(response, 403, { code: "Forbidden", message: `Got ${headers.authorization}` }),
    ...final({ name: "ForbiddenError", code: "Forbidden", status: 403 }),
  },
  {
    title: "a page that quotes the key, also as it stands in URLs",
    respond: (response, { headers }) =>
      response
        .writeHead(200, { "content-type": "text/html" })
        .end(`${headers.authorization} ${encodeURIComponent(headers.authorization ?? "")}`),
    ...final({ name: "ResponseFormatError", code: "WrongContentType", status: 200 }),
  },
  {
    title: "a page whose headers quote the key",
    respond: (response, { headers }) =>
      response
        .writeHead(200, {
          "content-type": `text/html; key="${headers.authorization}"`,
          "x-request-id": `for ${headers.authorization}`,
        })
        .end(page),
    ...final({ name: "ResponseFormatError", code: "WrongContentType", status: 200 }),
  },
  {
    title: "a failure whose headers quote the key",
    respond: (response, { headers }) =>
      response
        .writeHead(502, {
          "content-type": `text/plain; key=${encodeURIComponent(headers.authorization ?? "")}`,
          "x-request-id": `for ${headers.authorization}`,
        })
        .end(),
    ...doubtful({ name: "ServerError", code: "Http502", status: 502 }),
  },
  {
    title: "a failure that quotes the key in JSON with escaped slashes",
    respond: (response, { headers }) =>
      response
        .writeHead(400, { "content-type": "application/json" })
        .end(
          JSON.stringify({ code: "Bad", message: headers.authorization }).replaceAll("/", "\\/"),
        ),
    ...final({ name: "BadRequestError", code: "Bad", status: 400 }),
  },
  {
    title: "a page that quotes the key with its characters escaped",
    respond: (response, { headers }) =>
      response
        .writeHead(500, { "content-type": "text/html" })
        .end(
          (headers.authorization ?? "").replace(/[^\w ]/g, (each) => `&#${each.charCodeAt(0)};`),
        ),
    ...doubtful({ name: "ServerError", code: "Http500", status: 500 }),
  },
];
