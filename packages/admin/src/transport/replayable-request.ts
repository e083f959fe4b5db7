/** A request whose parts can be sent again without a copy of its body. */
export class ReplayableRequest extends Request {
  readonly #init: RequestInit | undefined;

  constructor(input: RequestInfo | URL, init?: RequestInit) {
    super(input, init);
    this.#init = init;
  }

  /** Middleware may answer with a request of any make, and clients ask their class about it. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return value instanceof Request;
  }

  /**
   * What the request was made of, if it is one of ours and its body is there for another time. Of a
   * form, only the request itself knows how its parts are separated.
   */
  static partsOf(request: Request): RequestInit | undefined {
    const init = #init in request ? request.#init : undefined;
    const isOnce = init?.body instanceof ReadableStream || init?.body instanceof FormData;
    return isOnce ? undefined : init;
  }
}
