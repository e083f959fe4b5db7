// Runs in every runtime of the matrix, so it has nothing but what all of them have.

import { idempotencyKey, observedFetch, resilientFetch, wholeBody } from "@convex-openapi/fetch";

/** The kinds of requests of the fault table: a method, and whether a key goes along. */
const kinds = { GET: "GET", PUT: "PUT", POST: "POST", keyed: "POST" } as const;

/** Sends each kind of request to each fault, at a path that says which. @returns The attempts where no address is found. */
export async function sendKinds(faults: number, origin: string): Promise<Record<string, number>> {
  for (let fault = 0; fault < faults; fault++) {
    for (const kind of Object.keys(kinds)) await send(kind, `${origin}/${fault}/${kind}`);
  }
  const attempts: Record<string, number> = {};
  for (const kind of Object.keys(kinds)) attempts[kind] = await send(kind, "http://fetch.invalid");
  return attempts;
}

async function send(kind: string, url: string): Promise<number> {
  let attempts = 0;
  const call = resilientFetch({
    retries: 1,
    baseDelay: 0,
    timeout: 10_000,
    isRepeatable: kind === "keyed" ? idempotencyKey({ header: "Idempotency-Key" }) : undefined,
    fetch: observedFetch({ onAttempt: () => attempts++ }, wholeBody()),
  });
  const method = kinds[kind as keyof typeof kinds];
  const body = method === "GET" ? null : "ü";
  const signal = new AbortController().signal;
  const request = new Request(url, { method, body });
  // As a generated client gives it, and as a person does.
  await (kind === "PUT" ? call(url, { method, body, signal }) : call(request, { signal })).catch(
    () => undefined,
  );
  return attempts;
}

/** What a call that gets no response in time rejects with. */
export async function lateError(url: string): Promise<string> {
  const call = resilientFetch({ retries: 0, timeout: 50 });
  return call(url).then(() => "a response", String);
}
