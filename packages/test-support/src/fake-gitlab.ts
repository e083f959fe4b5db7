import {
  pageOf,
  startForge,
  type ForgeReply,
  type ForgeRequest,
  type ForgeServer,
} from "./fake-forge.ts";

/** A note on the merge request. */
export interface FakeNote {
  readonly id: number;
  body: string;
  readonly author: { readonly id: number };
}

/** The part of GitLab's API that jobs use, for merge request 7 of project 42. */
export interface FakeGitLab extends AsyncDisposable {
  readonly notes: FakeNote[];
  readonly server: ForgeServer;
  /** What the job of a merge request has in its environment. */
  readonly env: Readonly<Record<string, string>>;
}

/** The user whose token it is. */
export const gitLabBot = 100;

const notesPath = "/api/v4/projects/42/merge_requests/7/notes";

/** Starts the fake, which knows the token `test-token`; `refuse` responds in its place where it gives something. */
export async function startFakeGitLab(
  refuse?: (request: ForgeRequest) => ForgeReply | undefined,
): Promise<FakeGitLab> {
  const notes: FakeNote[] = [];
  const server = await startForge((request) => {
    const { method, path, query, headers, body } = request;
    if (headers["private-token"] !== "test-token") {
      return { status: 401, body: { message: "401 Unauthorized" } };
    }
    const refusal = refuse?.(request);
    if (refusal !== undefined) return refusal;
    const { body: text = "" } = Object(body) as Partial<FakeNote>;
    if (method === "GET" && path === "/api/v4/user")
      return { status: 200, body: { id: gitLabBot } };
    if (method === "GET" && path === notesPath) return { status: 200, body: pageOf(notes, query) };
    if (method === "POST" && path === notesPath) {
      notes.push({ id: notes.length + 1, body: text, author: { id: gitLabBot } });
      return { status: 201, body: notes.at(-1) };
    }
    const note = notes.find(({ id }) => path === `${notesPath}/${id}`);
    if (method !== "PUT" || note === undefined) {
      return { status: 404, body: { message: "404 Not found" } };
    }
    note.body = text;
    return { status: 200, body: note };
  });
  return {
    notes,
    server,
    env: {
      GITLAB_CI: "true",
      CI_API_V4_URL: `${server.url}/api/v4`,
      CI_MERGE_REQUEST_IID: "7",
      CI_MERGE_REQUEST_PROJECT_ID: "42",
      CI_MERGE_REQUEST_SOURCE_PROJECT_ID: "42",
      CI_MERGE_REQUEST_TARGET_BRANCH_NAME: "main",
      GITLAB_TOKEN: "test-token",
    },
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  };
}
