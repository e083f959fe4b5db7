import { startLoopbackServer, type LoopbackServer, type Reply } from "../loopback-server.ts";

/** A comment or a pull request, as the API has it. */
export interface Item {
  readonly id: number;
  readonly number: number;
  body: string;
  readonly title?: string;
  readonly head?: string;
  readonly user: { readonly type: string };
}

/** The part of GitHub's API that workflows use, for the repository `acme/clients`. */
export interface FakeGitHub extends AsyncDisposable {
  readonly comments: Item[];
  readonly pulls: Item[];
  readonly server: LoopbackServer;
  /** What a workflow has in its environment. */
  readonly env: Record<string, string>;
}

const start = "/repos/acme/clients";

/** Starts the fake. `mayWrite` is false for the token of a pull request from a fork. */
export async function startFakeGitHub({ mayWrite = true } = {}): Promise<FakeGitHub> {
  const comments: Item[] = [];
  const pulls: Item[] = [];
  const json = (status: number, value: unknown): Reply => ({ status, body: JSON.stringify(value) });
  const server = await startLoopbackServer(({ method, url, headers, body }) => {
    if (headers.authorization !== "Bearer test-token")
      return json(401, { message: "Bad credentials" });
    const { pathname, searchParams } = new URL(url, "http://localhost");
    const [, kind = "", id] =
      /^\/(issues\/7\/comments|issues\/comments|pulls)(?:\/(\d+))?$/.exec(
        pathname.slice(start.length),
      ) ?? [];
    const items = kind === "pulls" ? pulls : comments;
    if (kind === "" || !pathname.startsWith(start)) return json(404, { message: "Not Found" });
    if (method === "GET") return json(200, page(items, searchParams));
    if (!mayWrite) return json(403, { message: "Resource not accessible by integration" });
    const sent = JSON.parse(body) as Omit<Item, "id" | "number" | "user">;
    const old = items.find((item) => String(item.id) === id);
    if (method === "PATCH" && old !== undefined) {
      Object.assign(old, sent);
      return json(200, old);
    }
    if (method !== "POST") return json(405, { message: "Method Not Allowed" });
    const number = items.length + 1;
    items.push({ ...sent, id: number, number, user: { type: "Bot" } });
    return json(201, items.at(-1));
  });
  return {
    comments,
    pulls,
    server,
    env: {
      GITHUB_API_URL: server.origin,
      GITHUB_REPOSITORY: "acme/clients",
      GITHUB_TOKEN: "test-token",
    },
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  };
}

/** The items that a query asks for. */
function page(items: readonly Item[], query: URLSearchParams): readonly Item[] {
  const head = query.get("head")?.split(":")[1];
  if (head !== undefined) return items.filter((item) => item.head === head);
  const size = Number(query.get("per_page") ?? 30);
  const first = (Number(query.get("page") ?? 1) - 1) * size;
  return items.slice(first, first + size);
}
