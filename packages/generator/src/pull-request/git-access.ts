import { type GitOutcome, runGit } from "@convex-openapi/document/command-line";
import { ProgramError } from "@convex-openapi/document/command-line";
import { apiAddress, variable, type Variables } from "../forge/variables.ts";

/** A working tree, and the right to push from it. */
export interface GitAccess {
  /** The top folder of the working tree. */
  readonly folder: string;
  /** Runs git; only what talks to the remote gets the token. */
  run(words: readonly string[]): Promise<GitOutcome>;
  /**
   * The same, for what has to succeed.
   * @param settings variables for git alone.
   * @returns what git printed, without spaces around it.
   * @throws {ProgramError} with what git said.
   */
  succeed(words: readonly string[], settings?: Variables): Promise<string>;
}

/** The commands that talk to the remote. */
const REMOTE_COMMANDS: ReadonlySet<string> = new Set(["fetch", "ls-remote", "push"]);

/**
 * Git with the token of a job, whether or not the checkout kept one. It goes to the server of the forge alone, and
 * through the environment, where other processes do not see it.
 */
export function gitAccess(folder: string, token: string, variables: Variables): GitAccess {
  const login = Buffer.from(`x-access-token:${token}`).toString("base64");
  const settings = credentialSettings(login, variables);
  const hidden = (text: string): string => text.replaceAll(token, "***").replaceAll(login, "***");
  const run = (words: readonly string[], own: Variables = {}): Promise<GitOutcome> =>
    runGit(folder, words, REMOTE_COMMANDS.has(words[0] ?? "") ? settings : own);
  return {
    folder,
    run: (words) => run(words),
    async succeed(words, own) {
      const { code, stdout, stderr } = await run(words, own);
      if (code === 0) return stdout.trim();
      const [command = ""] = words;
      const said = hidden(stderr.trim() || stdout.trim() || `it ended with ${code}`);
      throw new ProgramError(`git ${command} failed: ${said}${adviceFor(command, said)}`);
    },
  };
}

/** A header for the server of the forge. The empty one before it takes away that of the checkout: two are refused. */
function credentialSettings(login: string, variables: Variables): Record<string, string> {
  const server = variable(variables, "GITHUB_SERVER_URL") ?? "https://github.com";
  const key = `http.${apiAddress("GITHUB_SERVER_URL", server)}/.extraheader`;
  const given = Number(variable(variables, "GIT_CONFIG_COUNT") ?? 0);
  return {
    [`GIT_CONFIG_KEY_${given}`]: key,
    [`GIT_CONFIG_VALUE_${given}`]: "",
    [`GIT_CONFIG_KEY_${given + 1}`]: key,
    [`GIT_CONFIG_VALUE_${given + 1}`]: `AUTHORIZATION: basic ${login}`,
    GIT_CONFIG_COUNT: String(given + 2),
  };
}

function adviceFor(command: string, said: string): string {
  if (command === "push" && /stale info|cannot lock ref/.test(said)) {
    return "\nsomebody else pushed to the branch at the same time: run this again";
  }
  if (/\b403\b|denied|not granted|not permitted/i.test(said)) {
    return "\nadd `permissions: { contents: write }` to the job";
  }
  return "";
}
