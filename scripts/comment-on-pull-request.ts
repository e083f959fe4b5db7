/**
 * `node scripts/comment-on-pull-request.ts NUMBER`: puts the text of the variable `COMMENT` on a pull request, as the
 * one comment that starts with the same line. It is written once and changed from then on; a text that tells of no
 * change begins no comment.
 */
import { currentRepository, succeeded } from "./ci/github-api.ts";

interface Comment {
  readonly id: number;
  readonly body?: string;
  readonly user?: { readonly type?: string } | null;
}

const [number] = process.argv.slice(2);
const text = process.env["COMMENT"]?.trim() ?? "";
if (number === undefined || !/^\d+$/.test(number) || text === "") {
  console.error("usage: COMMENT=TEXT node scripts/comment-on-pull-request.ts NUMBER");
  process.exit(2);
}

const repository = currentRepository();
const [mark = ""] = text.split("\n");
const old = await findComment();
const isNothing = /^## .*: no changes$/m.test(text);
if (old?.body?.trim() === text || (old === undefined && isNothing)) {
  console.log("the comment is up to date");
} else {
  const answer =
    old === undefined
      ? await repository.request("POST", `/issues/${number}/comments`, { body: text })
      : await repository.request("PATCH", `/issues/comments/${old.id}`, { body: text });
  if (answer.status === 403) {
    // Pull requests from forks get a token that may only read; the page of the run has the same text.
    console.log(
      "::notice::The comment may not be written here; the summary of the run says the same.",
    );
  } else {
    succeeded(answer);
    console.log(old === undefined ? "the comment was written" : "the comment was changed");
  }
}

/** The comment of an earlier run: one by a bot, so that nobody can make us change what people wrote. */
async function findComment(): Promise<Comment | undefined> {
  for (let page = 1; ; page += 1) {
    const path = `/issues/${number}/comments?per_page=100&page=${page}`;
    const comments = succeeded(await repository.request("GET", path)) as readonly Comment[];
    const found = comments.find(
      ({ body, user }) => user?.type === "Bot" && body?.startsWith(mark) === true,
    );
    if (found !== undefined || comments.length < 100) return found;
  }
}
