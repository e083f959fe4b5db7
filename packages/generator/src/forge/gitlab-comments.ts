import { allPages, type CommentThread, firstLine } from "./comment-thread.ts";
import type { ForgeApi } from "./forge-api.ts";

interface Note {
  readonly id: number;
  readonly body: string;
  readonly author?: { readonly id?: number } | null;
}

const permission = "it needs the scope `api` and the role Reporter or higher";

/**
 * The notes on a merge request (https://docs.gitlab.com/api/notes/#merge-requests).
 * @param mergeRequest `/projects/ID/merge_requests/IID`.
 */
export function gitLabNotes(api: ForgeApi, mergeRequest: string): CommentThread {
  const notes = `${mergeRequest}/notes`;
  return {
    async find(line) {
      const user = (await api.request({
        method: "GET",
        path: "/user",
        purpose: "read whose token it is",
        permission,
      })) as { id?: number } | undefined;
      const pages = allPages<Note>((query) =>
        api.request({
          method: "GET",
          path: `${notes}?sort=asc&${query}`,
          purpose: "read the notes",
          permission,
        }),
      );
      for await (const { id, body, author } of pages) {
        if (author?.id === user?.id && firstLine(body) === line) return { id, text: body };
      }
      return undefined;
    },
    async write(text) {
      await api.request({
        method: "POST",
        path: notes,
        body: { body: text },
        purpose: "write the note",
        permission,
      });
    },
    async change(id, text) {
      await api.request({
        method: "PUT",
        path: `${notes}/${id}`,
        body: { body: text },
        purpose: "update the note",
        permission,
      });
    },
  };
}
