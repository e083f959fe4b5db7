import {
  pageOf,
  startForge,
  type ForgeReply,
  type ForgeRequest,
  type ForgeServer,
} from "./fake-forge.ts";

/** A comment on pull request 7. */
export interface FakeComment {
  readonly id: number;
  body: string;
  readonly user: { readonly type: string; readonly login: string };
}

/** A pull request. */
export interface FakePullRequest {
  readonly number: number;
  readonly head: string;
  readonly base: string;
  title: string;
  body: string;
  readonly html_url: string;
}

/** The part of GitHub's API that jobs use, for the repository `acme/clients`. */
export interface FakeGitHub extends AsyncDisposable {
  readonly comments: FakeComment[];
  readonly pulls: FakePullRequest[];
  readonly server: ForgeServer;
  /** What a job has in its environment, but for its event. */
  readonly env: Readonly<Record<string, string>>;
}

/** How a fake differs from one that does everything. */
export interface FakeGitHubOptions {
  /** Whose token it is; that of a workflow unless it is given, which belongs to a bot and is no user. */
  readonly login?: string;
  /** Responds in the place of the fake where it gives something. */
  readonly refuse?: (request: ForgeRequest) => ForgeReply | undefined;
}

/** What GitHub says to a token without the permission. */
export const notAccessible: ForgeReply = {
  status: 403,
  body: { message: "Resource not accessible by integration" },
};

const start = "/repos/acme/clients";
const notFound: ForgeReply = { status: 404, body: { message: "Not Found" } };

/** Starts the fake, which knows the token `test-token`. */
export async function startFakeGitHub({
  login,
  refuse,
}: FakeGitHubOptions = {}): Promise<FakeGitHub> {
  const comments: FakeComment[] = [];
  const pulls: FakePullRequest[] = [];
  const author = {
    type: login === undefined ? "Bot" : "User",
    login: login ?? "github-actions[bot]",
  };
  const routes: Readonly<Record<string, (request: ForgeRequest, id: number) => ForgeReply>> = {
    "GET /user": () => (login === undefined ? notAccessible : { status: 200, body: { login } }),
    [`GET ${start}/issues/7/comments`]: ({ query }) => ({
      status: 200,
      body: pageOf(comments, query),
    }),
    [`POST ${start}/issues/7/comments`]: ({ body }) => {
      const { body: text } = body as FakeComment;
      const comment = { id: comments.length + 1, body: text, user: author };
      comments.push(comment);
      return { status: 201, body: comment };
    },
    [`PATCH ${start}/issues/comments/ID`]: ({ body }, id) =>
      changed(
        comments.find((comment) => comment.id === id),
        body,
      ),
    [`GET ${start}/pulls`]: ({ query }) => {
      const found = pulls.filter(
        ({ head, base }) => `acme:${head}` === query.get("head") && base === query.get("base"),
      );
      return { status: 200, body: found };
    },
    [`POST ${start}/pulls`]: ({ body }) => {
      const number = pulls.length + 1;
      const url = `https://github.example/acme/clients/pull/${number}`;
      pulls.push({ ...(body as FakePullRequest), number, html_url: url });
      return { status: 201, body: pulls.at(-1) };
    },
    [`PATCH ${start}/pulls/ID`]: ({ body }, id) =>
      changed(
        pulls.find(({ number }) => number === id),
        body,
      ),
  };
  const server = await startForge((request) => {
    if (request.headers.authorization !== "Bearer test-token") {
      return { status: 401, body: { message: "Bad credentials" } };
    }
    const refusal = refuse?.(request);
    if (refusal !== undefined) return refusal;
    const [, id] = /(?:pulls|comments)\/(\d+)$/.exec(request.path) ?? [];
    const path = id === undefined ? request.path : request.path.replace(/\d+$/, "ID");
    return routes[`${request.method} ${path}`]?.(request, Number(id)) ?? notFound;
  });
  return {
    comments,
    pulls,
    server,
    env: {
      GITHUB_API_URL: server.url,
      GITHUB_REPOSITORY: "acme/clients",
      GITHUB_TOKEN: "test-token",
    },
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  };
}

function changed(item: object | undefined, change: unknown): ForgeReply {
  if (item === undefined) return notFound;
  return { status: 200, body: Object.assign(item, change) };
}

/** The event of pull request 7 into `main`, from the repository itself or from a fork. */
export function pullRequestEvent(from = "acme/clients"): object {
  return {
    action: "synchronize",
    number: 7,
    pull_request: {
      number: 7,
      base: { ref: "main", repo: { full_name: "acme/clients" } },
      head: { ref: "change", repo: { full_name: from } },
    },
  };
}
