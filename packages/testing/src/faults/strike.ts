import type { Clock } from "../time/clock.ts";
import { CutResponse } from "./cut-response.ts";
import { ConnectionResetError, type Fault } from "./fault.ts";

/**
 * Responds to a request that a fault affects. `respond` gives the real response and lets the request take
 * effect.
 * @throws ConnectionResetError where the connection would be reset.
 */
export async function strike(
  fault: Fault,
  signal: AbortSignal,
  clock: Clock,
  respond: () => Promise<Response>,
): Promise<Response> {
  if (fault.takesEffect === true) {
    const real = await respond();
    return await disturb(fault, signal, clock, async () => real);
  }
  return await disturb(fault, signal, clock, respond);
}

async function disturb(
  fault: Fault,
  signal: AbortSignal,
  clock: Clock,
  respond: () => Promise<Response>,
): Promise<Response> {
  switch (fault.kind) {
    case "status":
      return statusResponse(fault);
    case "rateLimited":
      return rateLimited(fault.retryAfter);
    case "delay":
      await clock.sleep(fault.milliseconds);
      return await respond();
    case "hang":
      return await never(signal);
    case "reset":
      throw new ConnectionResetError();
    case "truncatedBody":
      return await cut(await respond(), true);
    case "cutMidway":
      return await cut(await respond(), false);
    case "wrongType":
      return Response.json(fault.body ?? "unexpected");
    case "invalidJson":
      return await halve(await respond());
    case "html":
      return htmlResponse(fault.status ?? 502);
    default:
      return emptyBody(fault);
  }
}

function statusResponse(fault: Extract<Fault, { kind: "status" }>): Response {
  const { status, code, message, headers = {} } = fault;
  if (code === undefined && message === undefined) return new Response(null, { status, headers });
  return Response.json({ code: code ?? "", message: message ?? "" }, { status, headers });
}

function rateLimited(retryAfter: number | Date | undefined): Response {
  const value = retryAfter instanceof Date ? retryAfter.toUTCString() : retryAfter?.toString();
  const headers: Record<string, string> = value === undefined ? {} : { "retry-after": value };
  const message = "Too many concurrent requests, backoff and try again.";
  return Response.json({ code: "TooManyConcurrentRequests", message }, { status: 429, headers });
}

function never(signal: AbortSignal): Promise<Response> {
  return new Promise((_resolve, reject) => {
    signal.addEventListener("abort", () => reject(new ConnectionResetError()), { once: true });
  });
}

async function cut(real: Response, announced: boolean): Promise<Response> {
  const bytes = new Uint8Array(await real.arrayBuffer());
  const half = bytes.subarray(0, Math.max(1, Math.floor(bytes.byteLength / 2)));
  const headers = new Headers(real.headers);
  headers.delete("content-length");
  if (announced) headers.set("content-length", String(Math.max(2, bytes.byteLength)));
  return new CutResponse(half, { status: real.status, headers });
}

async function halve(real: Response): Promise<Response> {
  const text = await real.text();
  const headers = new Headers(real.headers);
  headers.delete("content-length");
  return new Response(text.slice(0, Math.max(1, Math.floor(text.length / 2))), {
    status: real.status,
    headers,
  });
}

function htmlResponse(status: number): Response {
  const html = `<!doctype html><html><body><h1>${status}</h1><p>A proxy answered.</p></body></html>`;
  return new Response(html, { status, headers: { "content-type": "text/html; charset=utf-8" } });
}

function emptyBody({ transfer }: Extract<Fault, { kind: "emptyBody" }>): Response {
  return transfer === "chunked" ? emptyStream() : emptyLength();
}

function emptyStream(): Response {
  const stream = new ReadableStream({
    start(controller) {
      controller.close();
    },
  });
  // Without the header the server would find the body short and announce its length after all.
  const headers = { "content-type": "application/json", "transfer-encoding": "chunked" };
  return new Response(stream, { headers });
}

function emptyLength(): Response {
  const headers = { "content-type": "application/json", "content-length": "0" };
  return new Response(null, { headers });
}
