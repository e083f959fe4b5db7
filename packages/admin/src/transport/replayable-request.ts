/** What a `Request` was made of, for those that can be sent again without a copy of their body. */
const inits = new WeakMap<Request, RequestInit | undefined>();

let made: typeof Request | undefined;

/**
 * The class of requests whose parts can be sent again. It is made when a client is made that needs it:
 * extending `Request` makes Node load its HTTP client, and some realms have no global `Request`.
 *
 * @throws {ReferenceError} Where there is no global `Request`.
 */
export function replayableRequest(): typeof Request {
  return (made ??= class extends Request {
    constructor(input: RequestInfo | URL, init?: RequestInit) {
      super(input, init);
      inits.set(this, init);
    }

    /** Middleware may respond with a request of any make, and clients ask their class about it. */
    static override [Symbol.hasInstance](value: unknown): boolean {
      return value instanceof Request;
    }
  });
}

/**
 * What a request was made of, if it is one of ours and its body is there for another time. Of a form,
 * only the request itself knows how its parts are separated.
 */
export function partsOf(request: Request): RequestInit | undefined {
  const init = inits.get(request);
  const isOnce = init?.body instanceof ReadableStream || init?.body instanceof FormData;
  return isOnce ? undefined : init;
}
