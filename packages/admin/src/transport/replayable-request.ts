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

/** Remembers what each request was made of. */
export function requestReplays(): RequestReplays {
  class ReplayableRequest extends Request {
    readonly #init: RequestInit | undefined;

    constructor(input: RequestInfo | URL, init?: RequestInit) {
      super(input, init);
      this.#init = init;
    }

    /** What a request was made of, if it is one of ours and its body is there for another time. */
    static initOf(request: Request): RequestInit | undefined {
      const init = #init in request ? request.#init : undefined;
      return init?.body instanceof ReadableStream ? undefined : init;
    }
  }
  return {
    Request: ReplayableRequest,
    outgoing(request, attempt) {
      const init = ReplayableRequest.initOf(request);
      if (!init) return request.body ? request.clone() : request;
      const { url, headers } = request;
      return attempt > 1 ? new Request(url, { ...init, headers }) : request;
    },
  };
}
