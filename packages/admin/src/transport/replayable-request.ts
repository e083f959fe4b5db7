/** Makes requests that can be sent more than once without a copy of their body. */
export interface RequestReplays {
  /** For the `Request` option of a generated client. */
  readonly Request: typeof Request;
  /**
   * The request to send now. Bodies can be read only once: of requests made by this `Request` a twin
   * is made when the second try comes; others with a body are copied for each try.
   */
  readonly outgoing: (request: Request, attempt: number) => Request;
}

/** Remembers what each request was made of, for as long as the request lives. */
export function requestReplays(): RequestReplays {
  const inits = new WeakMap<Request, RequestInit>();
  class ReplayableRequest extends Request {
    constructor(input: RequestInfo | URL, given?: RequestInit) {
      // A followed redirect would turn writes into reads, or show a key in a body to another server.
      const init: RequestInit = { ...given, redirect: "manual" };
      super(input, init);
      if (!(init.body instanceof ReadableStream)) inits.set(this, init);
    }
  }
  return {
    Request: ReplayableRequest,
    outgoing(request, attempt) {
      const init = inits.get(request);
      if (!init) return request.body ? request.clone() : request;
      const { url, headers } = request;
      return attempt > 1 ? new Request(url, { ...init, headers }) : request;
    },
  };
}
