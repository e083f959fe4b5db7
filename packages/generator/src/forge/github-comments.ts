import { allPages, type CommentThread, firstLine, type OwnComment } from "./comment-thread.ts";
import { ForgeError } from "./forge-error.ts";
import type { GitHubRepository } from "./github-repository.ts";

interface GitHubComment {
  readonly id: number;
  readonly body?: string | null;
  readonly user?: { readonly type?: string; readonly login?: string } | null;
}

const permission = "add `permissions: { pull-requests: write }` to the job";

/** The comments on a pull request (https://docs.github.com/en/rest/issues/comments). */
export function gitHubComments(
  { api, path }: GitHubRepository,
  pullRequest: number,
): CommentThread {
  const comments = `${path}/issues/${pullRequest}/comments`;
  return {
    async find(line) {
      const byPeople: GitHubComment[] = [];
      const pages = allPages<GitHubComment>((query) =>
        api.request({
          method: "GET",
          path: `${comments}?${query}`,
          purpose: "read the comments",
          permission,
        }),
      );
      for await (const comment of pages) {
        if (firstLine(comment.body ?? "") !== line) continue;
        if (comment.user?.type === "Bot") return ownComment(comment);
        byPeople.push(comment);
      }
      if (byPeople.length === 0) return undefined;
      const login = await loginOfToken(api);
      const own = byPeople.find(({ user }) => login !== undefined && user?.login === login);
      return own && ownComment(own);
    },
    async write(text) {
      await api.request({
        method: "POST",
        path: comments,
        body: { body: text },
        purpose: "write the comment",
        permission,
      });
    },
    async change(id, text) {
      await api.request({
        method: "PATCH",
        path: `${path}/issues/comments/${id}`,
        body: { body: text },
        purpose: "update the comment",
        permission,
      });
    },
  };
}

function ownComment({ id, body }: GitHubComment): OwnComment {
  return { id, text: body ?? "" };
}

/** Who the token belongs to; `undefined` for that of a workflow, which is no user and may not ask. */
async function loginOfToken(api: GitHubRepository["api"]): Promise<string | undefined> {
  try {
    const user = await api.request({
      method: "GET",
      path: "/user",
      purpose: "read whose token it is",
      permission,
    });
    return (user as { login?: string } | undefined)?.login;
  } catch (error) {
    if (error instanceof ForgeError && error.reason === "forbidden") return undefined;
    throw error;
  }
}
