import type { Fault } from "../faults/fault.ts";
import { ConnectionResetError } from "../faults/fault.ts";
import { FaultList, type PlantedFault } from "../faults/fault-list.ts";
import { strike } from "../faults/strike.ts";
import type { Clock } from "../time/clock.ts";
import type { App } from "./app.ts";
import { corsHeaders, isPreflight } from "./cors.ts";
import { type RecordedRequest, recordRequest } from "./recorded-request.ts";

/** What deployments and management hosts share: routes, recorded requests, faults, CORS. */
export class FakeHost {
  readonly #app: App;
  readonly #clock: Clock;
  readonly #faults = new FaultList();
  /** Every request so far, oldest first. */
  readonly requests: RecordedRequest[] = [];

  constructor(app: App, clock: Clock) {
    this.#app = app;
    this.#clock = clock;
  }

  /**
   * Makes something go wrong for the requests that match.
   * @throws TypeError for an unknown kind or option.
   */
  fault(fault: Fault): PlantedFault {
    return this.#faults.add(fault);
  }

  /** Takes all faults out. */
  clearFaults(): void {
    this.#faults.clear();
  }

  /**
   * Responds to a request.
   * @throws ConnectionResetError where a fault resets the connection.
   */
  async handle(request: Request): Promise<Response> {
    const { recorded, replay } = await recordRequest(request);
    this.requests.push(recorded);
    const response = await this.#answer(replay);
    recorded.status = response.status;
    for (const [name, value] of Object.entries(corsHeaders(request))) {
      response.headers.set(name, value);
    }
    return response;
  }

  /**
   * Lets a WebSocket upgrade pass, or returns a fault's response in its place.
   * @throws ConnectionResetError where a fault resets the connection.
   */
  async handleUpgrade(request: Request): Promise<Response | undefined> {
    const { recorded } = await recordRequest(request);
    this.requests.push(recorded);
    const fault = this.#faults.take("GET", recorded.path);
    if (fault === undefined) return undefined;
    const passed = new Response(null, { status: 204 });
    const response = await strike(fault, request.signal, this.#clock, async () => passed);
    return response === passed ? undefined : response;
  }

  /** The same as an in-process `fetch`: a reset connection is a TypeError, as everywhere. */
  async fetch(input: string | URL | Request, init?: RequestInit): Promise<Response> {
    const request = new Request(input, init);
    request.signal.throwIfAborted();
    const aborted = new Promise<never>((_resolve, reject) => {
      request.signal.addEventListener("abort", () => reject(request.signal.reason as Error), {
        once: true,
      });
    });
    try {
      return await Promise.race([this.handle(request), aborted]);
    } catch (error) {
      if (!(error instanceof ConnectionResetError) || request.signal.aborted) throw error;
      throw new TypeError("fetch failed", { cause: error });
    }
  }

  async #answer(request: Request): Promise<Response> {
    const { pathname } = new URL(request.url);
    const respond = async (): Promise<Response> => {
      const response = isPreflight(request)
        ? new Response(null, { status: 200 })
        : await this.#app.fetch(request);
      // Headers of a response that was passed on may be immutable.
      return new Response(response.body, response);
    };
    const fault = this.#faults.take(request.method, pathname);
    return fault === undefined
      ? await respond()
      : await strike(fault, request.signal, this.#clock, respond);
  }
}
