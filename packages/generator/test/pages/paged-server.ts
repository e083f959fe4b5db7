import { give, listen, type Answer, type Loopback } from "../wire/loopback.ts";

/** A server that answers by the query of a request, as a URL at that server. */
export async function serve(answer: (url: URL) => Answer): Promise<Loopback> {
  const server = await listen();
  server.answer = (response) => {
    give(answer(new URL(response.req.url ?? "", server.url)), response);
  };
  return server;
}

/** A body of JSON. */
export function json(value: unknown, headers: Readonly<Record<string, string>> = {}): Answer {
  return {
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(value),
  };
}
