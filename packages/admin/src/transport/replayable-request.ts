/** Makes requests that can be sent more than once without a copy of their body. */
export interface RequestReplays {
  /** For the `Request` option of a generated client. */
  readonly Request: typeof Request;
  /**
   * The request to send now. Bodies can be read only once: of requests made by this `Request` a twin
   * is made when the second try comes, others are copied beforehand unless this is the last try.
   */
  outgoing(request: Request, attempt: number, isLast: boolean): Request;
}

/** Remembers what each request was made of, for as long as the request lives. */
export function requestReplays(): RequestReplays {
  const parts = new WeakMap<Request, RequestInit>();
  class ReplayableRequest extends Request {
    constructor(input: RequestInfo | URL, init: RequestInit = {}) {
      super(input, init);
      if (!(init.body instanceof ReadableStream)) parts.set(this, init);
    }
  }
  return {
    Request: ReplayableRequest,
    outgoing(request, attempt, isLast) {
      const init = parts.get(request);
      if (init && attempt > 1) {
        return new Request(request.url, { ...init, headers: request.headers });
      }
      return init || isLast || !request.body ? request : request.clone();
    },
  };
}
