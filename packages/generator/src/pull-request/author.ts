import type { Variables } from "../forge/variables.ts";
import type { GitAccess } from "./git-access.ts";

/** Who commits where git knows nobody (https://github.com/actions/checkout#push-a-commit-using-the-built-in-token). */
const BOT = {
  name: "github-actions[bot]",
  email: "41898282+github-actions[bot]@users.noreply.github.com",
} as const;

/** Who commits. */
export interface Author {
  /** What git is told of them; nothing where it knows. */
  readonly settings: Variables;
  /** The addresses of commits that are our own. */
  readonly emails: readonly string[];
}

/** The author that git is configured with, or the bot of GitHub Actions. */
export async function commitAuthor(git: GitAccess): Promise<Author> {
  const { code, stdout } = await git.run([
    "-c",
    "user.useConfigOnly=true",
    "var",
    "GIT_AUTHOR_IDENT",
  ]);
  const [, email] = /<([^>]*)> \d+ \S+$/.exec(stdout.trim()) ?? [];
  if (code === 0 && email !== undefined) return { settings: {}, emails: [email, BOT.email] };
  const settings = {
    GIT_AUTHOR_NAME: BOT.name,
    GIT_AUTHOR_EMAIL: BOT.email,
    GIT_COMMITTER_NAME: BOT.name,
    GIT_COMMITTER_EMAIL: BOT.email,
  };
  return { settings, emails: [BOT.email] };
}
